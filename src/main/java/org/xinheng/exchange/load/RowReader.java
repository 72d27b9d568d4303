package org.xinheng.exchange.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.file.JsonRows;
import org.xinheng.exchange.file.Row;
import org.xinheng.exchange.mapping.Mapped;
import org.xinheng.exchange.mapping.Mapping;
import org.xinheng.registry.SourceKey;
import org.xinheng.standing.FactChange;

/** Makes facts of rows, as an import's kind and mapping say. */
final class RowReader {
    private static final String OWN = "!";

    private final Optional<Kind> kind;
    private final Optional<Mapping> mapping;
    private final Known known;
    private final Defaults defaults;
    private Set<String> header = Set.of();

    /**
     * @param kind the kind of all rows; empty where they are lines of a whole graph or a mapping makes several kinds
     * @param mapping the mapping; fields have the names of columns when absent
     * @param defaults values of fields that the file does not fill
     */
    RowReader(Optional<Kind> kind, Optional<Mapping> mapping, Known known, Defaults defaults) {
        this.kind = kind;
        this.mapping = mapping;
        this.known = known;
        this.defaults = defaults;
    }

    /** The most facts that one row may say. */
    int mostFacts() {
        return mapping.map(m -> m.records().size()).orElse(2);
    }

    /** Refuses a header in which a field must be missed or a column stands that means nothing. */
    void checkHeader(List<String> columns) {
        header = Set.copyOf(columns);
        if (columns.isEmpty()) {
            return;
        }
        if (mapping.isPresent()) {
            mapping.get().checkHeader(columns);
        } else if (kind.isPresent()) {
            for (String column : columns) {
                if (!column.startsWith(OWN) && !kind.get().has(column)) {
                    throw new InvalidFieldException(
                            column,
                            "is not a column of " + kind.get().address() + "; it has "
                                    + String.join(", ", kind.get().fields()));
                }
            }
        } else {
            throw new InvalidFieldException("body", "must be NDJSON: one fact on each line");
        }
    }

    /** A row's facts with the row; refused with its field. */
    Selection.Said read(Row given) {
        Row row = withoutOwn(given);
        LoadedRow plain = new LoadedRow(row, Map.of());
        if (row.fault().isPresent()) {
            throw new RefusedRowException(
                    plain.refused(row.fault().get().column(), row.fault().get().reason()));
        }
        if (kind.isEmpty() && mapping.isEmpty()) {
            return said(plain, () -> GraphLine.read((String) row.cells().get(JsonRows.LINE), known).stream()
                    .map(Statement::whole)
                    .toList());
        }
        if (mapping.isEmpty()) {
            Map<String, Object> cells = defaults.complete(kind.orElseThrow(), row.cells());
            return said(
                    plain,
                    () -> List.of(new Statement(
                            Records.read(kind.orElseThrow(), new Fields(cells), known),
                            Optional.of(header.isEmpty() ? cells.keySet() : header))));
        }
        Map<String, String> origins = new HashMap<>();
        LoadedRow mapped = new LoadedRow(row, origins);
        return said(mapped, () -> {
            List<Statement> statements = new ArrayList<>();
            for (Mapped record : mapping.get().records(row)) {
                origins.clear();
                origins.putAll(record.origins());
                Map<String, Object> fields = defaults.complete(record.kind(), record.fields());
                FactChange fact = Records.read(record.kind(), new Fields(fields), known);
                known.bring(List.of(fact));
                statements.add(new Statement(fact, Optional.of(record.given())));
            }
            return statements;
        });
    }

    private interface Reading {
        List<Statement> statements();
    }

    private Selection.Said said(LoadedRow row, Reading reading) {
        try {
            List<Statement> statements = reading.statements();
            known.bring(statements.stream().map(Statement::fact).toList());
            return new Selection.Said(row, statements);
        } catch (InvalidFieldException e) {
            throw new RefusedRowException(row.refused(e));
        }
    }

    /** What a row would become. */
    Preview.PreviewedRow preview(Row row) {
        List<Preview.PreviewedRecord> records = new ArrayList<>();
        Optional<RefusedRow> refused = Optional.empty();
        try {
            for (Mapped record : mapping.map(m -> m.records(row)).orElseGet(List::of)) {
                records.add(new Preview.PreviewedRecord(
                        record.kind().address(), defaults.complete(record.kind(), record.fields())));
            }
        } catch (InvalidFieldException e) {
            refused = Optional.of(new LoadedRow(row, Map.of()).refused(e));
        }
        if (mapping.isEmpty()) {
            kind.ifPresent(
                    k -> records.add(new Preview.PreviewedRecord(k.address(), defaults.complete(k, row.cells()))));
        }
        try {
            read(row);
        } catch (RefusedRowException e) {
            refused = Optional.of(e.row());
        }
        return new Preview.PreviewedRow(row.line(), row.cells(), records, refused);
    }

    /** The keys of persons that rows refer to, to be looked up together. */
    Set<SourceKey> personKeys(List<Row> rows) {
        Set<SourceKey> keys = new HashSet<>();
        for (Row row : rows) {
            for (Object value : row.cells().values()) {
                if (value instanceof String text && text.length() < 200 && text.indexOf('|') > 0) {
                    key(text).ifPresent(keys::add);
                }
            }
        }
        return keys;
    }

    private static Optional<SourceKey> key(String text) {
        int bar = text.indexOf('|');
        try {
            return Optional.of(new SourceKey(text.substring(0, bar), text.substring(bar + 1)));
        } catch (InvalidFieldException e) {
            return Optional.empty();
        }
    }

    /** What this service added to rows that it refused is not theirs. */
    private Row withoutOwn(Row row) {
        if (kind.isEmpty() && mapping.isEmpty()
                || row.cells().keySet().stream().noneMatch(c -> c.startsWith(OWN) && !c.equals(JsonRows.LINE))) {
            return row;
        }
        Map<String, Object> cells = new java.util.LinkedHashMap<>(row.cells());
        cells.keySet().removeIf(c -> c.startsWith(OWN));
        return new Row(row.line(), cells, row.fault());
    }

    /** A row that cannot be entered. */
    static final class RefusedRowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RefusedRow row;

        RefusedRowException(RefusedRow row) {
            super(row.reason(), null, false, false);
            this.row = row;
        }

        RefusedRow row() {
            return row;
        }
    }
}
