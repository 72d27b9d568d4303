package org.xinheng.code;

import java.time.LocalDate;

/**
 * A length of time in whole days, months or years, counted the way the civil code counts (民法典 §201): the day it
 * starts from is not counted, so a term of n years from day d is over on the corresponding day in n years, plus one.
 * Month ends are clamped: one year from 2024-02-29 is over on 2025-03-01.
 *
 * @param length 0 to 36,500 units
 * @param unit the unit
 */
public record Term(int length, Unit unit) {
    /** Units of a term. */
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    public Term {
        Check.present("unit", unit);
        Check.that(length >= 0 && length <= 36_500, "length", "must be between 0 and 36500");
    }

    public static Term days(int n) {
        return new Term(n, Unit.DAYS);
    }

    public static Term months(int n) {
        return new Term(n, Unit.MONTHS);
    }

    public static Term years(int n) {
        return new Term(n, Unit.YEARS);
    }

    /** The first day on which a term that runs from the given day is over. */
    public LocalDate over(LocalDate from) {
        return anniversary(from).plusDays(1);
    }

    /** The corresponding day: where ages are completed and where terms that count their own first day are over. */
    public LocalDate anniversary(LocalDate from) {
        return switch (unit) {
            case DAYS -> from.plusDays(length);
            case MONTHS -> from.plusMonths(length);
            case YEARS -> from.plusYears(length);
        };
    }
}
