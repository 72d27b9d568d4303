package org.xinheng.exchange.out;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row, in constant memory. Formulas are neutralised. Not thread-safe. */
public interface Table extends AutoCloseable {
    /** Writes one row of cells; the first one is the header. */
    void row(List<String> cells) throws IOException;

    /** Ends the file. */
    @Override
    void close() throws IOException;
}
