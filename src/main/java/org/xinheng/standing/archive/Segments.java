package org.xinheng.standing.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Numbered lines in files that only grow, each named by its first number. Whoever begins to write begins a file of its
 * own, so that a writer that was paused and replaced spoils nothing: a number that comes twice counts once, and a last
 * line that was cut off does not count. Used by one thread at a time.
 */
public final class Segments {
    private static final long LARGEST = 64L << 20;

    private final Path directory;
    private final String prefix;
    private Optional<Path> current = Optional.empty();

    /**
     * Files of one kind in a directory, which is made when there is something to write.
     *
     * @param prefix what their names begin with
     */
    public Segments(Path directory, String prefix) {
        this.directory = directory;
        this.prefix = prefix;
    }

    /** Begins to write: after what anybody wrote before. Returns the highest number that is there, 0 for none. */
    public long begin() {
        current = Optional.empty();
        List<Path> files = files();
        for (int i = files.size() - 1; i >= 0; i--) {
            long[] last = {0};
            read(files.get(i), line -> last[0] = number(line));
            if (last[0] > 0) {
                return last[0];
            }
        }
        return 0;
    }

    /** Writes lines and returns when they are on the disk. */
    public void append(List<String> lines) {
        try {
            Files.createDirectories(directory);
            Path file = current.isPresent() && Files.exists(current.get()) && Files.size(current.get()) < LARGEST
                    ? current.get()
                    : unused(number(lines.get(0)));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
            }
            current = Optional.of(file);
        } catch (IOException e) {
            current = Optional.empty();
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Shows every line once, in the order of the numbers.
     *
     * @throws IllegalStateException where a number is missing
     */
    public void each(Consumer<String> reader) {
        long[] last = {0};
        for (Path file : files()) {
            read(file, line -> {
                long number = number(line);
                if (last[0] > 0 && number > last[0] + 1) {
                    throw new IllegalStateException("the archive has a gap: " + (last[0] + 1) + " is missing in "
                            + directory + ", before " + file.getFileName());
                }
                if (number == last[0] + 1 || last[0] == 0) {
                    last[0] = number;
                    reader.accept(line);
                }
            });
        }
    }

    private Path unused(long first) {
        String name = String.format("%s-%012d", prefix, first);
        for (int i = 0; ; i++) {
            Path file = directory.resolve(name + (i == 0 ? "" : "-" + i) + ".tsv");
            if (Files.notExists(file)) {
                return file;
            }
        }
    }

    private List<Path> files() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new ArrayList<>(files.filter(f -> f.getFileName().toString().matches(prefix + "-\\d{12}.*\\.tsv"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole lines only: what a crash cut off has no end. */
    private static void read(Path file, Consumer<String> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            StringBuilder line = new StringBuilder();
            char[] buffer = new char[1 << 16];
            for (int read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        reader.accept(line.toString());
                        line.setLength(0);
                    } else {
                        line.append(buffer[i]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(0, line.indexOf('\t')));
    }
}
