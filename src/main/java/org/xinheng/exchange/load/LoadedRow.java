package org.xinheng.exchange.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.exchange.file.Row;

/**
 * A row of a file with what tells, for a refused field, which column it came from.
 *
 * @param row the row
 * @param origins the columns of fields, where they have other names
 */
record LoadedRow(Row row, Map<String, String> origins) {
    private static final int SHOWN = 200;

    /** The row as refused. */
    RefusedRow refused(InvalidFieldException fault) {
        return refused(column(fault.field()), fault.reason());
    }

    RefusedRow refused(String column, String reason) {
        Object value = row.cells().get(column);
        return new RefusedRow(row.line(), column, value == null ? "" : shown(value), reason, row.cells());
    }

    private String column(String field) {
        String origin = origins.getOrDefault(field, field);
        if (row.cells().containsKey(origin) || origins.containsKey(field)) {
            return origin;
        }
        return row.cells().keySet().stream()
                .filter(column -> column.startsWith(field + "."))
                .findFirst()
                .or(() -> origins.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(field + "."))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(field);
    }

    private static String shown(Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining("; "))
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
