package org.xinheng.benchmark;

import java.util.Locale;

/**
 * What a figure, or its ratio to the peer, should reach. Reported, never a gate: machines are noisy.
 *
 * @param least whether it should be at least, else at most, the bound
 * @param bound the bound
 */
record Target(boolean least, double bound) {
    static Target atLeast(double bound) {
        return new Target(true, bound);
    }

    static Target atMost(double bound) {
        return new Target(false, bound);
    }

    boolean isMetBy(double figure) {
        return least ? figure >= bound : figure <= bound;
    }

    /** As people read it. */
    String text() {
        return (least ? "≥ " : "≤ ") + String.format(Locale.ROOT, bound == Math.rint(bound) ? "%.0f" : "%.2f", bound);
    }
}
