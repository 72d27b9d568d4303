package org.xinheng.exchange.out;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A list of JSON values as a table: a column for each field, fields of an object within under the name of both
 * ({@code total.value}). Lists within stand in one cell.
 */
public final class ListTable {
    private static final String WITHIN = ".";
    private static final String VALUE = "value";

    private ListTable() {}

    /** Writes a header and the rows; a row leaves empty what it does not say. */
    public static void write(Iterable<JsonNode> rows, Table table) throws IOException {
        List<Map<String, String>> flat = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode row : rows) {
            Map<String, String> cells = new LinkedHashMap<>();
            flatten(row, "", cells);
            columns.addAll(cells.keySet());
            flat.add(cells);
        }
        table.row(List.copyOf(columns));
        for (Map<String, String> cells : flat) {
            table.row(columns.stream().map(c -> cells.getOrDefault(c, "")).toList());
        }
    }

    private static void flatten(JsonNode value, String name, Map<String, String> cells) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> flatten(
                            field.getValue(), name.isEmpty() ? field.getKey() : name + WITHIN + field.getKey(), cells));
        } else {
            cells.put(name.isEmpty() ? VALUE : name, text(value));
        }
    }

    private static String text(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.isNull() ? "" : value.asText();
        }
        StringJoiner all = new StringJoiner(value.isArray() ? "; " : ", ");
        if (value.isArray()) {
            value.forEach(element -> all.add(text(element)));
        } else {
            value.properties().forEach(field -> all.add(field.getKey() + ": " + text(field.getValue())));
        }
        return all.toString();
    }
}
