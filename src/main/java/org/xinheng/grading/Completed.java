package org.xinheng.grading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntConsumer;
import org.xinheng.code.Term;

/** Completed days, months or years: one is over on the corresponding day, month ends clamped. */
final class Completed {
    /** Nothing that a policy tells apart happens after so many years. */
    private static final int MOST_YEARS = 120;

    /** Every month has these days. */
    private static final int SHORTEST_MONTH = 28;

    private Completed() {}

    /** How many units were completed on a day. */
    static long between(Term.Unit unit, LocalDate from, LocalDate on) {
        long completed =
                switch (unit) {
                    case DAYS -> ChronoUnit.DAYS.between(from, on);
                    case MONTHS -> ChronoUnit.MONTHS.between(from, on);
                    case YEARS -> ChronoUnit.YEARS.between(from, on);
                };
        if (unit == Term.Unit.DAYS || from.getDayOfMonth() <= SHORTEST_MONTH) {
            return completed;
        }
        // A term clamps month ends where ChronoUnit waits for the day itself.
        boolean clamped = !on.isBefore(new Term(Math.toIntExact(completed + 1), unit).anniversary(from));
        return clamped ? completed + 1 : completed;
    }

    /** Tells every day on which another year is completed. */
    static void yearly(LocalDate from, IntConsumer days) {
        for (int i = 0; i <= MOST_YEARS; i++) {
            days.accept(Sheet.day(Term.years(i).anniversary(from)));
        }
    }

    /** Tells the days on which the count reaches or passes one of the thresholds. */
    static void reached(Term.Unit unit, LocalDate from, Exact[] thresholds, IntConsumer days) {
        days.accept(Sheet.day(from));
        for (Exact threshold : thresholds) {
            // The first count at or above the threshold, and the first above it.
            long reached = Math.floorDiv(threshold.units(), Decimals.ONE);
            for (long count = reached; count <= reached + 1; count++) {
                if (count >= 0 && count <= 36_500) {
                    days.accept(Sheet.day(new Term((int) count, unit).anniversary(from)));
                }
            }
        }
    }
}
