package org.xinheng.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The importer's files in one directory. Every node gets its place in the store here, so that the importer has nobody to
 * look up. Threads write beside one another, each through {@link #writer}.
 */
public final class BulkFiles {
    private static final int LEAST_BUFFER = 4 << 20;

    private final Path directory;
    private final AtomicLong nextNode = new AtomicLong();
    private final Map<Table, List<TableFile>> files = new EnumMap<>(Table.class);

    /** @param directory an empty directory */
    public BulkFiles(Path directory) {
        this.directory = directory;
    }

    /** Places for so many nodes; returns the first. */
    public long reserve(long count) {
        return nextNode.getAndAdd(count);
    }

    /** Files of one thread. */
    Writer writer() {
        return new Writer();
    }

    private synchronized TableFile open(Table table) {
        List<TableFile> some = files.computeIfAbsent(table, t -> new ArrayList<>());
        TableFile file = new TableFile(
                table, directory.resolve(table.name().toLowerCase(Locale.ROOT) + "-" + some.size() + ".csv"));
        some.add(file);
        return file;
    }

    /** The importer's arguments, when all is written. */
    public synchronized List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--id-type=actual",
                "--array-delimiter=U+001F",
                "--bad-tolerance=0",
                "--report-file=" + directory.resolve("report"),
                "--read-buffer-size=" + Math.max(LEAST_BUFFER, 2 * longest() + LEAST_BUFFER)));
        if (files.values().stream().flatMap(List::stream).anyMatch(TableFile::isMultiline)) {
            arguments.add("--multiline-fields=true");
        }
        files.forEach((table, some) -> {
            String option = table.isOfNodes() ? "--nodes=" + table.labels() + "=" : "--relationships=";
            arguments.add(option + header(table) + ","
                    + some.stream().map(f -> f.path().toString()).collect(Collectors.joining(",")));
        });
        return arguments;
    }

    private long longest() {
        return files.values().stream()
                .flatMap(List::stream)
                .mapToLong(TableFile::longest)
                .max()
                .orElse(0);
    }

    private Path header(Table table) {
        try {
            return Files.writeString(
                    directory.resolve(table.name().toLowerCase(Locale.ROOT) + ".header"), table.header());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes nodes and relationships; used by one thread. */
    final class Writer implements AutoCloseable {
        private final Map<Table, TableFile> open = new EnumMap<>(Table.class);

        /** A node at a reserved place. */
        void node(Table table, long place, Map<String, Object> properties) {
            file(table).node(place, properties);
        }

        /** A node at the next place; returns it. */
        long node(Table table, Map<String, Object> properties) {
            long place = reserve(1);
            node(table, place, properties);
            return place;
        }

        void tie(long from, long to, String type) {
            file(Table.TIE).relationship(from, to, type, Map.of());
        }

        void relationship(Table table, long from, long to, String type, Map<String, Object> properties) {
            file(table).relationship(from, to, type, properties);
        }

        private TableFile file(Table table) {
            return open.computeIfAbsent(table, BulkFiles.this::open);
        }

        @Override
        public void close() {
            open.values().forEach(TableFile::close);
        }
    }
}
