package org.xinheng.exchange.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.file.Row;

/**
 * How the rows of a file become records.
 *
 * @param mapping its name
 * @param title what files it is for
 * @param source who fixed the columns, where somebody did
 * @param requires columns without which it makes no sense
 * @param records what each row becomes, in order; what is referred to before what refers to it
 */
public record Mapping(
        String mapping, String title, Optional<String> source, List<String> requires, List<Making> records) {
    public Mapping {
        source = source == null ? Optional.empty() : source;
        requires = requires == null ? List.of() : List.copyOf(requires);
        records = List.copyOf(records);
    }

    /**
     * One record that a row may become.
     *
     * @param kind its kind
     * @param when for which rows; all when absent
     * @param keeps fields that a known subject keeps as they are
     * @param fields where its fields come from
     */
    public record Making(String kind, When when, Set<String> keeps, Map<String, Source> fields) {
        public Making {
            keeps = keeps == null ? Set.of() : Set.copyOf(keeps);
            fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
        }

        Kind of() {
            return Kind.at(kind).orElseThrow();
        }
    }

    /** The kinds that it makes, each once. */
    public List<Kind> kinds() {
        return records.stream().map(Making::of).distinct().toList();
    }

    /** The columns that it reads. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(requires);
        records.forEach(m -> m.fields().values().forEach(s -> columns.addAll(s.columns())));
        return columns;
    }

    /** Refuses a header that lacks a column that is required, or has none that is known. */
    public void checkHeader(List<String> header) {
        for (String column : requires) {
            if (!header.contains(column)) {
                throw new InvalidFieldException(column, "is a column that the mapping " + mapping + " requires");
            }
        }
        if (header.stream().noneMatch(columns()::contains)) {
            throw new InvalidFieldException(
                    "mapping", mapping + " knows none of the columns; it reads " + String.join("、", columns()));
        }
    }

    /** The records that a row becomes. */
    public List<Mapped> records(Row row) {
        List<Mapped> made = new ArrayList<>();
        for (Making making : records) {
            if (making.when() == null || making.when().holds(row.cells())) {
                made.add(make(making, row));
            }
        }
        return made;
    }

    private static Mapped make(Making making, Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, String> origins = new TreeMap<>();
        making.fields().forEach((field, source) -> {
            List<String> columns = source.columns();
            columns.stream()
                    .filter(c -> row.cells().containsKey(c))
                    .findFirst()
                    .or(() -> columns.stream().findFirst())
                    .ifPresent(column -> origins.put(field, column));
        });
        making.fields()
                .forEach((field, source) -> value(source, field, row, origins).ifPresent(v -> fields.put(field, v)));
        Set<String> given = new HashSet<>(making.fields().keySet());
        given.removeAll(making.keeps());
        return new Mapped(making.of(), fields, origins, given);
    }

    private static Optional<Object> value(Source source, String field, Row row, Map<String, String> origins) {
        try {
            return source.of(field, row.cells());
        } catch (InvalidFieldException e) {
            throw new InvalidFieldException(origins.getOrDefault(field, field), e.reason());
        }
    }
}
