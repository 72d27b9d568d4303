package org.xinheng.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Named values beyond a record's fixed fields, for a policy's conditions and bands: exact numbers, truth values and
 * short texts. At most 64 names, each a lower-case letter followed by letters and digits.
 */
public record Attributes(@JsonValue SortedMap<String, Object> values) {
    /** No attributes. */
    public static final Attributes NONE = new Attributes(new TreeMap<>());

    private static final Pattern SEPARATOR = Pattern.compile("[;；]");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    public Attributes {
        SortedMap<String, Object> clean = new TreeMap<>();
        if (values != null) {
            Check.size("attributes", values.keySet(), 64);
            values.forEach((name, value) -> clean.put(checkedName(name), checkedValue(name, value)));
        }
        values = Collections.unmodifiableSortedMap(clean);
    }

    /** The attributes of a map as JSON or a driver gives it. */
    @JsonCreator
    public static Attributes of(Map<String, ?> values) {
        return values == null || values.isEmpty() ? NONE : new Attributes(new TreeMap<>(values));
    }

    /** The number of that name, if there is one. */
    public Optional<BigDecimal> number(String name) {
        return values.get(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** The text of that name, if there is one. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The categories that the text of that name gives: several where semicolons part them; none when there is no text. */
    public List<String> categories(String name) {
        if (!(values.get(name) instanceof String text)) {
            return List.of();
        }
        return text.indexOf(';') < 0 && text.indexOf('；') < 0
                ? List.of(text)
                : SEPARATOR
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** The number of that name; of a truth value, 1 or 0. */
    public Optional<BigDecimal> quantity(String name) {
        return values.get(name) instanceof Boolean flag
                ? Optional.of(flag ? BigDecimal.ONE : BigDecimal.ZERO)
                : number(name);
    }

    /** The truth value of that name; absent is false. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    private static String checkedName(String name) {
        Check.that(
                NAME.matcher(name).matches(),
                "attributes",
                "has a name that is not a lower-case letter followed by at most 39 letters and digits");
        return name;
    }

    private static Object checkedValue(String name, Object value) {
        String field = "attributes." + name;
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return Check.text(field, text, Check.NAME);
        }
        if (value instanceof Number number) {
            BigDecimal exact = exact(field, number);
            Check.that(exact.precision() <= 30 && Math.abs(exact.scale()) <= 12, field, "has too many digits");
            return exact;
        }
        throw new InvalidFieldException(field, "must be a number, a text or true or false");
    }

    /** Exact and in one form, so that 1 and 1.0 are the same value. */
    private static BigDecimal exact(String field, Number number) {
        try {
            BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
            return exact.scale() < 0 && exact.scale() >= -12 ? exact.setScale(0) : exact;
        } catch (NumberFormatException e) {
            throw new InvalidFieldException(field, "is not a finite number");
        }
    }
}
