package org.xinheng.exchange.first;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.FactChange;

/**
 * The facts of a load on disk, divided by the party whom they are about, so that all about one party is together and one
 * part fits in memory. Threads may add at once; each part is taken once, when all is added.
 */
final class Partitions implements AutoCloseable {
    static final int COUNT = 256;
    private static final int BUFFER = 1 << 15;
    private static final String BETWEEN = "\n";

    private final Path directory;
    private final List<DataOutputStream> outputs = new ArrayList<>();

    Partitions(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            for (int i = 0; i < COUNT; i++) {
                outputs.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i)), BUFFER)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A fact with where it was read.
     *
     * @param file the ordinal of its file
     * @param line its row's line
     * @param given the fields that the file fills, where others are completed
     */
    record Spilled(int file, long line, FactChange fact, Optional<Set<String>> given) {}

    /** Adds a fact about a party. */
    void add(Spilled spilled) {
        byte[] text =
                Canonical.writeList(FactChange.class, List.of(spilled.fact())).getBytes(StandardCharsets.UTF_8);
        byte[] given = spilled.given()
                .filter(g -> isCompleted(spilled.fact()))
                .map(g -> String.join(BETWEEN, g).getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        DataOutputStream output = outputs.get(partition(spilled.fact()));
        synchronized (output) {
            try {
                output.writeInt(spilled.file());
                output.writeLong(spilled.line());
                output.writeInt(given == null ? -1 : given.length);
                if (given != null) {
                    output.write(given);
                }
                output.writeInt(text.length);
                output.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isCompleted(FactChange fact) {
        return fact instanceof FactChange.SubjectSaved || fact instanceof FactChange.ViolationSaved;
    }

    private static int partition(FactChange fact) {
        Party party = fact.dossier()
                .<Party>map(id -> id)
                .or(fact::person)
                .orElseThrow(() -> new IllegalStateException(fact.kind() + " is about no party"));
        long value = party instanceof SubjectId subject ? subject.value() : ((PersonId) party).value();
        return (int) (value >>> 56);
    }

    /** Ends adding. */
    void seal() {
        try {
            for (DataOutputStream output : outputs) {
                output.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a part, in the order of files and lines, and forgets it. */
    List<Spilled> take(int partition) {
        List<Spilled> all = new ArrayList<>();
        try {
            Path file = file(partition);
            try (DataInputStream input =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 18))) {
                for (Optional<Spilled> next = next(input); next.isPresent(); next = next(input)) {
                    all.add(next.get());
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.comparingInt(Spilled::file).thenComparingLong(Spilled::line));
        return all;
    }

    private static Optional<Spilled> next(DataInputStream input) throws IOException {
        int file;
        try {
            file = input.readInt();
        } catch (EOFException end) {
            return Optional.empty();
        }
        long line = input.readLong();
        int givenLength = input.readInt();
        Optional<Set<String>> given = givenLength < 0
                ? Optional.empty()
                : Optional.of(Set.of(text(input, givenLength).split(BETWEEN)));
        FactChange fact = Canonical.readList(FactChange.class, text(input, input.readInt()))
                .get(0);
        return Optional.of(new Spilled(file, line, fact, given));
    }

    private static String text(DataInputStream input, int length) throws IOException {
        return new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    private Path file(int partition) {
        return directory.resolve("part-" + partition);
    }

    @Override
    public void close() {
        seal();
    }
}
