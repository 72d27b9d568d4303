package org.xinheng.exchange.load;

/** How fast a job is: rows a second since it began. Thread-safe for one writer. */
final class Pace {
    private final long startedNanos = System.nanoTime();
    private volatile long rows;

    void passed(int count) {
        rows = rows + count;
    }

    /** Rows a second. */
    double rate() {
        return rows / Math.max(1e-3, (System.nanoTime() - startedNanos) / 1e9);
    }

    /** Seconds until the end, given which part is done, 0 to 1. */
    double remaining(double part) {
        double elapsed = (System.nanoTime() - startedNanos) / 1e9;
        return part <= 0 ? 0 : elapsed * (1 - part) / part;
    }
}
