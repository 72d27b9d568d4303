package org.xinheng.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xinheng.exchange.load.RefusedRow;

/** Refused rows as CSV: the file's own columns, and what is wrong in columns that an import passes over. */
public final class RefusedCsv {
    private static final List<String> OWN = List.of("!line", "!column", "!value", "!reason");

    private RefusedCsv() {}

    /** Gives every row, in order, as often as it is asked. */
    public interface Source {
        /** Gives every row to the reader. */
        void each(Consumer<RefusedRow> reader);
    }

    /** Writes the rows; they are read twice, first for their columns. */
    public static void write(OutputStream output, Source source) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        source.each(row -> columns.addAll(row.cells().keySet()));
        try (Table table = new CsvTable(output)) {
            List<String> header = new ArrayList<>(columns);
            header.addAll(OWN);
            table.row(header);
            source.each(row -> write(row, columns, table));
        }
    }

    private static void write(RefusedRow row, Set<String> columns, Table table) {
        List<String> cells = new ArrayList<>();
        columns.forEach(c -> cells.add(text(row.cells().get(c))));
        cells.addAll(List.of(Long.toString(row.line()), row.column(), row.value(), row.reason()));
        try {
            table.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining("; "));
        }
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
