package org.xinheng.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5}) (day|month|year)s?");

    public Term {
        Check.present("unit", unit);
        Check.that(length >= 0 && length <= 36_500, "length", "must be between 0 and 36500");
    }

    /** The term of a text such as {@code 36 months}; refused when it is none. */
    @JsonCreator
    public static Term parse(String text) {
        Matcher matcher = TEXT.matcher(Check.present("term", text).strip());
        Check.that(matcher.matches(), "term", "must be a number of days, months or years, as in 36 months");
        Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT) + "S");
        return new Term(Integer.parseInt(matcher.group(1)), unit);
    }

    /** The term as {@link #parse} reads it. */
    @JsonValue
    public String text() {
        String name = unit.name().toLowerCase(Locale.ROOT);
        return length + " " + (length == 1 ? name.substring(0, name.length() - 1) : name);
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
