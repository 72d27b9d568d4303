package org.xinheng.exchange.first;

import java.util.concurrent.atomic.LongAdder;

/** Counts what became of a file's rows and of the records that they made. Thread-safe. */
final class Tally {
    private final LongAdder rows = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder unchanged = new LongAdder();

    void read(int count) {
        rows.add(count);
    }

    /** How many rows were read. */
    long rows() {
        return rows.sum();
    }

    void refused() {
        refused.increment();
    }

    /** A record that says something new. */
    void entered() {
        records.increment();
    }

    /** A record that says what a row before said. */
    void unchanged() {
        unchanged.increment();
    }

    /**
     * The counts.
     *
     * @param file the file's name
     * @param rows rows that were read
     * @param refused rows that were refused
     * @param entered records that said something new
     * @param unchanged records that said what a row before said
     */
    record Counts(String file, long rows, long refused, long entered, long unchanged) {}

    Counts counts(String file) {
        return new Counts(file, rows.sum(), refused.sum(), records.sum(), unchanged.sum());
    }
}
