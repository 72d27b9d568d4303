package org.xinheng.graph.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of one table, written by one thread. */
final class TableFile implements AutoCloseable {
    /** Stands between the elements of a list: no text of the service holds it. */
    static final char BETWEEN = '\u001f';

    private final Path path;
    private final List<String> properties;
    private final CsvWriter rows;
    private final String[] cells;
    private final int ends;
    private boolean multiline;
    private int longest;

    TableFile(Table table, Path path) {
        this.path = path;
        this.properties = table.properties();
        this.ends = table.isOfNodes() ? 1 : 3;
        this.cells = new String[ends + properties.size()];
        try {
            BufferedWriter writer = Files.newBufferedWriter(path);
            rows = CsvWriter.builder()
                    .quoteStrategy(QuoteStrategies.EMPTY)
                    .lineDelimiter(LineDelimiter.LF)
                    .build(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Whether a value holds more than one line. */
    boolean isMultiline() {
        return multiline;
    }

    /** Characters of the longest value. */
    int longest() {
        return longest;
    }

    void node(long id, Map<String, Object> values) {
        cells[0] = Long.toString(id);
        write(values);
    }

    void relationship(long from, long to, String type, Map<String, Object> values) {
        cells[0] = Long.toString(from);
        cells[1] = Long.toString(to);
        cells[2] = type;
        write(values);
    }

    private void write(Map<String, Object> values) {
        int written = 0;
        for (int i = 0; i < properties.size(); i++) {
            Object value = values.get(properties.get(i));
            written += values.containsKey(properties.get(i)) ? 1 : 0;
            cells[ends + i] = value == null ? null : text(value);
        }
        if (written < values.size()) {
            throw new IllegalStateException("no column of " + path + " holds one of " + values.keySet());
        }
        rows.writeRecord(cells);
    }

    private String text(Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(String.valueOf(BETWEEN)))
                : value.toString();
        multiline |= text.indexOf('\n') >= 0;
        longest = Math.max(longest, text.length());
        return text;
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
