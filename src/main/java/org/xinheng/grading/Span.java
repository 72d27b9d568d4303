package org.xinheng.grading;

import java.time.LocalDate;
import java.util.function.Consumer;

/** The days on which something counts: from the first, up to but not including {@code until}. */
record Span(LocalDate from, LocalDate until) {
    /** What has no end. */
    static final LocalDate NEVER = LocalDate.MAX;

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Tells the days on which a span begins and ends. */
    void breaks(Consumer<LocalDate> dates) {
        if (from.isBefore(until)) {
            dates.accept(from);
            if (!until.equals(NEVER)) {
                dates.accept(until);
            }
        }
    }
}
