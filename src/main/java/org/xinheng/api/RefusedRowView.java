package org.xinheng.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.exchange.load.RefusedRow;

/** A refused row as a client sees it. */
@Schema(description = "A row that was not entered, to be mended and sent again.")
public record RefusedRowView(
        @Schema(description = "Its line in the file, or its row in the sheet.")
        long line,

        @Schema(description = "The column that is refused; empty for the row as a whole.")
        String column,

        @Schema(description = "What stands there.") String value,

        @Schema(description = "What is wrong and what would be right.")
        String reason,

        @Schema(description = "The row as it was, by column.")
        Map<String, Object> row) {
    static RefusedRowView of(RefusedRow row) {
        return new RefusedRowView(row.line(), row.column(), row.value(), row.reason(), row.cells());
    }
}
