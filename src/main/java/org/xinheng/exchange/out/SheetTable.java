package org.xinheng.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinheng.exchange.file.Formulas;

/** A table as a workbook of texts. A sheet that is full is followed by another with the same header. */
public final class SheetTable implements Table {
    /** A sheet takes 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;
    /** Longest text that a cell takes. */
    private static final int LONGEST = 32_767;

    private static final int FLUSH = 1_000;

    private final Workbook workbook;
    private final String name;
    private List<String> header = List.of();
    private Worksheet sheet;
    private int sheets;
    private int rows;

    /** A table on an output that its owner closes. */
    public SheetTable(OutputStream output, String name) {
        this.workbook = new Workbook(output, "Xinheng", null);
        this.name = name;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (header.isEmpty()) {
            header = List.copyOf(cells);
        }
        if (sheet == null || rows == MOST_ROWS) {
            begin();
            if (cells.equals(header)) {
                return;
            }
        }
        write(cells);
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + "-" + sheets);
        rows = 0;
        write(header);
    }

    private void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String text = Formulas.neutral(cells.get(i));
            if (!text.isEmpty()) {
                sheet.inlineString(rows, i, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            }
        }
        rows++;
        if (rows % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            begin();
        }
        sheet.finish();
        workbook.finish();
    }
}
