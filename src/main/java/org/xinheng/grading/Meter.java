package org.xinheng.grading;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.xinheng.record.Facts;

/** A compiled rule for points, in ten-thousandths. */
interface Meter {
    /** The points on a day, rounded once and limited. */
    long points(Facts facts, LocalDate on);

    /** Tells every day on which the points may change. */
    default void breaks(Facts facts, Consumer<LocalDate> dates) {}

    /** Tells what the points on a day rest on. */
    default void explain(Facts facts, LocalDate on, Consumer<Evidence> evidence) {}
}
