package org.xinheng.code;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds: from the first day, up to but not including {@code until}; open when there is
 * none.
 */
public record Period(LocalDate from, Optional<LocalDate> until) {
    public Period {
        Check.present("from", from);
        until = Check.absentOr(until);
        until.ifPresent(
                end -> Check.that(end.isAfter(from), "until", "must be after from (it is the first day after)"));
    }

    /** Every day from the given one on. */
    public static Period since(LocalDate from) {
        return new Period(from, Optional.empty());
    }

    /** Whether the day is in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** Whether the periods share a day. */
    public boolean overlaps(Period other) {
        return until.map(other.from::isBefore).orElse(true)
                && other.until.map(from::isBefore).orElse(true);
    }
}
