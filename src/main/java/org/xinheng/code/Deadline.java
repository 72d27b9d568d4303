package org.xinheng.code;

import java.time.LocalDate;

/**
 * When a clock in working days runs out.
 *
 * @param last the last day on which the duty can still be done in time
 * @param provisional whether a year without a loaded calendar was passed through, so that the day may still move
 */
public record Deadline(LocalDate last, boolean provisional) {
    /** The first day on which it is too late. */
    public LocalDate over() {
        return last.plusDays(1);
    }
}
