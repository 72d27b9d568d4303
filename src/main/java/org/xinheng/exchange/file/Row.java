package org.xinheng.exchange.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file.
 *
 * @param line where it begins: the line of a text file, the row of a sheet; from 1
 * @param cells its cells by column in the file's order: texts, and from JSON also exact numbers, truth values and lists
 *     of these; an empty cell is not there
 * @param fault why it cannot be read as a row; the column is that of the file, or empty for the whole row
 */
public record Row(long line, Map<String, Object> cells, Optional<Fault> fault) {
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** A row as it should be. */
    public static Row of(long line, Map<String, Object> cells) {
        return new Row(line, cells, Optional.empty());
    }

    /** A row that cannot be read. */
    public static Row broken(long line, Map<String, Object> cells, String column, String reason) {
        return new Row(line, cells, Optional.of(new Fault(column, reason)));
    }

    /** What is wrong with a row. */
    public record Fault(String column, String reason) {}
}
