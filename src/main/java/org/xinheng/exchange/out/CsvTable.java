package org.xinheng.exchange.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xinheng.exchange.file.Formulas;

/** A table as CSV (RFC 4180) in UTF-8, with the mark that spreadsheet programs want. */
public final class CsvTable implements Table {
    private final CsvWriter csv;

    /** A table on an output that its owner closes. */
    public CsvTable(OutputStream output) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(Formulas::neutral).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
