package org.xinheng.exchange.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xinheng.exchange.file.Formulas;
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
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        // Spreadsheet programs take a file without the mark for one in the system's own encoding.
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(columns);
            header.addAll(OWN);
            csv.writeRecord(header.stream().map(Formulas::neutral).toList());
            source.each(row -> {
                List<String> cells = new ArrayList<>();
                columns.forEach(c -> cells.add(Formulas.neutral(text(row.cells().get(c)))));
                cells.add(Long.toString(row.line()));
                cells.add(Formulas.neutral(row.column()));
                cells.add(Formulas.neutral(row.value()));
                cells.add(Formulas.neutral(row.reason()));
                csv.writeRecord(cells);
            });
        }
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining("; "));
        }
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
