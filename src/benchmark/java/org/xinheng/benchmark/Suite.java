package org.xinheng.benchmark;

/**
 * Figures that belong together, each measured beside its ceiling or peer in alternating rounds of one run. A suite
 * compares the results of both sides before it compares their times, and fails when they differ.
 */
interface Suite {
    /** The name under which it is chosen: {@code -Dsuites=name}. */
    String name();

    /** Measures, and adds its rows to the report. */
    void run(Bench bench) throws Exception;
}
