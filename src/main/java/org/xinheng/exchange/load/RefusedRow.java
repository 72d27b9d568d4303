package org.xinheng.exchange.load;

import java.util.Map;

/**
 * A row that was not entered.
 *
 * @param line its line in the file
 * @param column the column that is refused; empty for the row as a whole
 * @param value what stands there
 * @param reason what is wrong and what would be right
 * @param cells the row as it was, by column, to be mended and sent again
 */
public record RefusedRow(long line, String column, String value, String reason, Map<String, Object> cells) {}
