package org.xinheng.exchange.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the first rows of a file would become.
 *
 * @param columns the file's columns; empty where each row says for itself what it has
 * @param rows the first rows
 */
public record Preview(List<String> columns, List<PreviewedRow> rows) {
    /**
     * A row and what it would become.
     *
     * @param line its line in the file
     * @param cells its cells by column
     * @param records the records that it becomes
     * @param refused why it would be refused, as far as it shows without the rows before it
     */
    public record PreviewedRow(
            long line, Map<String, Object> cells, List<PreviewedRecord> records, Optional<RefusedRow> refused) {}

    /**
     * A record of a row.
     *
     * @param kind its kind
     * @param fields its values by field
     */
    public record PreviewedRecord(String kind, Map<String, Object> fields) {}
}
