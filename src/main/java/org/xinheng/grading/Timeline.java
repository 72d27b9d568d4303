package org.xinheng.grading;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.Check;

/**
 * A subject's outcome from a day on, given no new facts, up to its second change: enough for readers to choose by date,
 * so that midnight needs no write.
 *
 * @param from the first day that it speaks of
 * @param now the outcome from that day
 * @param changesOn {@code nextChangeOn}: the first later day on which the outcome differs, if there is one
 * @param then the outcome from {@code changesOn}
 * @param changesAgainOn the first day after {@code changesOn} on which the outcome differs again, if there is one
 */
public record Timeline(
        LocalDate from,
        Outcome now,
        Optional<LocalDate> changesOn,
        Optional<Outcome> then,
        Optional<LocalDate> changesAgainOn) {
    public Timeline {
        Check.that(changesOn.isPresent() == then.isPresent(), "then", "goes with changesOn");
        Check.that(changesAgainOn.isEmpty() || changesOn.isPresent(), "changesAgainOn", "comes after changesOn only");
    }

    /** The outcome on a day; empty when the timeline does not reach it. */
    public Optional<Outcome> on(LocalDate day) {
        if (day.isBefore(from)) {
            return Optional.empty();
        }
        if (changesOn.map(day::isBefore).orElse(true)) {
            return Optional.of(now);
        }
        return changesAgainOn.map(day::isBefore).orElse(true) ? then : Optional.empty();
    }

    /** The first change after a day that the timeline reaches. */
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return changesOn.filter(day::isBefore).or(() -> changesAgainOn.filter(day::isBefore));
    }

    /** Whether both say the same from the later of their first days on. */
    public boolean saysTheSameAs(Timeline other) {
        return now.saysTheSameAs(other.now)
                && changesOn.equals(other.changesOn)
                && changesAgainOn.equals(other.changesAgainOn)
                && (then.isEmpty() || then.get().saysTheSameAs(other.then.orElseThrow()));
    }
}
