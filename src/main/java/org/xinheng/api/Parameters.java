package org.xinheng.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RecordId;

/** Reads parameters strictly: absent is absent, anything else must be a value of the type. */
final class Parameters {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private Parameters() {}

    /** A date of the years 1900 to 2199. */
    static Optional<LocalDate> date(String name, String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                throw new InvalidFieldException(name, "must be a date of the years 1900 to 2199");
            }
            return Optional.of(date);
        } catch (DateTimeParseException e) {
            throw new InvalidFieldException(name, "must be a date as in 2026-01-31");
        }
    }

    /** One of an enumeration's names. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name, String value) {
        if (value == null) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        String names = String.join(
                ", ", Stream.of(type.getEnumConstants()).map(Enum::name).toList());
        throw new InvalidFieldException(name, "must be one of " + names);
    }

    /** A whole number within bounds, or the default when absent. */
    static int number(String name, String value, int least, int most, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        long number = whole(name, value);
        if (number < least || number > most) {
            throw new InvalidFieldException(name, "must be between " + least + " and " + most);
        }
        return (int) number;
    }

    /** A whole number from zero up. */
    static Optional<Long> count(String name, String value) {
        if (value == null) {
            return Optional.empty();
        }
        long number = whole(name, value);
        if (number < 0) {
            throw new InvalidFieldException(name, "must not be negative");
        }
        return Optional.of(number);
    }

    /** A parameter that must be there. */
    static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidFieldException(name, "is required");
        }
        return value;
    }

    /** A digest of 256 bits as it was answered: 64 hexadecimal digits in lower case. */
    static Optional<String> digest(String name, String value) {
        if (value != null && !DIGEST.matcher(value).matches()) {
            throw new InvalidFieldException(name, "must be 64 hexadecimal digits in lower case");
        }
        return Optional.ofNullable(value);
    }

    /** A year from 2000 to 2199. */
    static int year(String value) {
        return number("year", required("year", value), 2000, 2199, 0);
    }

    /** The identifier of a record, in either case. */
    static RecordId record(String id) {
        return new RecordId(id.toLowerCase(Locale.ROOT));
    }

    private static long whole(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new InvalidFieldException(name, "must be a whole number");
        }
    }
}
