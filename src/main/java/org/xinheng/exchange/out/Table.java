package org.xinheng.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xinheng.exchange.file.Format;

/** A table that is written row by row, in constant memory. Formulas are neutralised. Not thread-safe. */
public interface Table extends AutoCloseable {
    /**
     * A table of a form on an output that its owner closes.
     *
     * @param format CSV or XLSX
     * @param name what it is called inside a workbook
     */
    static Table of(Format format, OutputStream output, String name) throws IOException {
        return format == Format.XLSX ? new SheetTable(output, name) : new CsvTable(output);
    }

    /** Writes one row of cells; the first one is the header. */
    void row(List<String> cells) throws IOException;

    /** Ends the file. */
    @Override
    void close() throws IOException;
}
