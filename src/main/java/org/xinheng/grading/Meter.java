package org.xinheng.grading;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A compiled rule for points, in ten-thousandths, before weight and limits of its indicator. */
interface Meter {
    /** The points on the day at hand, exact where the indicator weights them, else rounded once. */
    long points(Sheet sheet);

    /** The points before rounding. */
    default Exact exact(Sheet sheet) {
        return Exact.ofUnits(points(sheet));
    }

    /** Tells every day on which the points may change. */
    default void breaks(Sheet sheet, IntConsumer days) {}

    /** Whether the points may rest on documents. */
    default boolean hasDocuments() {
        return true;
    }

    /** Tells what the points on the day at hand rest on. */
    default void explain(Sheet sheet, Consumer<Evidence> evidence) {}
}
