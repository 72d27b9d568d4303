package org.xinheng.exchange.file;

import java.util.List;
import java.util.Optional;

/** The rows of an open file, one after the other. Not thread-safe. */
public interface Rows extends AutoCloseable {
    /** Longest cell or line of JSON, in characters. */
    int LONGEST = 100_000;
    /** Longest line of a whole graph, in characters: what a draw was made from can be long. */
    int LONGEST_FACT = 32 << 20;
    /** Most columns of a table. */
    int MOST_COLUMNS = 500;

    /** The columns in the file's order; empty where each row says for itself what it has. */
    List<String> columns();

    /**
     * The next row.
     *
     * @throws UnreadableFileException when the rest of the file makes no sense
     */
    Optional<Row> next();

    /** Closes the file. */
    @Override
    void close();
}
