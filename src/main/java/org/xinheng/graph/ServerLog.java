package org.xinheng.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Keeps what the local server prints: in a file of bounded size, with one predecessor, and its last lines in memory. */
final class ServerLog {
    static final String NAME = "server.log";
    private static final long MOST_BYTES = 2L << 20;
    private static final int TAIL_LINES = 12;

    private final Path file;
    private final Deque<String> tail = new ArrayDeque<>();

    ServerLog(Path directory) {
        this.file = directory.resolve(NAME);
    }

    Path file() {
        return file;
    }

    /** Copies the stream until its end, telling each line to the listener. */
    void copy(InputStream output, Consumer<String> listener) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                write(line);
                listener.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, indented; the server's own words for what went wrong. */
    synchronized String tail() {
        return String.join(System.lineSeparator() + "  ", tail);
    }

    private synchronized void write(String line) throws IOException {
        if (tail.size() == TAIL_LINES) {
            tail.removeFirst();
        }
        tail.addLast(line);
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            Files.move(file, file.resolveSibling(NAME + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (BufferedWriter writer =
                Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(line);
            writer.newLine();
        }
    }
}
