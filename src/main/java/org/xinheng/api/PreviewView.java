package org.xinheng.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.exchange.load.Preview;

/** A preview as a client sees it. */
@Schema(description = "What the first rows of a file would become.")
public record PreviewView(
        @Schema(description = "The file's columns; empty where each row says for itself what it has.")
        List<String> columns,

        @Schema(description = "The first rows, at most 20.") List<PreviewedRow> rows) {
    /** A row and what it would become. */
    @Schema(description = "A row and what it would become.")
    public record PreviewedRow(
            @Schema(description = "Its line in the file.") long line,

            @Schema(description = "Its cells by column.") Map<String, Object> cells,

            @Schema(description = "The records that it becomes.")
            List<PreviewedRecord> records,

            @Schema(description = "Why it would be refused, as far as it shows without the rows before it.")
            Optional<RefusedRowView> refused) {}

    /** A record of a row. */
    @Schema(description = "A record that a row becomes.")
    public record PreviewedRecord(
            @Schema(description = "Its kind.", examples = "violations")
            String kind,

            @Schema(description = "Its values by field.") Map<String, Object> fields) {}

    static PreviewView of(Preview preview) {
        return new PreviewView(
                preview.columns(),
                preview.rows().stream()
                        .map(row -> new PreviewedRow(
                                row.line(),
                                row.cells(),
                                row.records().stream()
                                        .map(r -> new PreviewedRecord(r.kind(), r.fields()))
                                        .toList(),
                                row.refused().map(RefusedRowView::of)))
                        .toList());
    }
}
