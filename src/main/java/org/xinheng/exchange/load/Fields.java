package org.xinheng.exchange.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinheng.code.Attributes;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Term;

/**
 * One record as a row gives it: values by field, read as what the field is. Texts from a table become numbers, dates
 * and constants here; what JSON gives must be of the right type already. Every refusal names the field.
 */
public final class Fields {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Pattern LIST = Pattern.compile("\\s*[;；]\\s*");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,25})(\\.\\d{1,12})?");
    private static final String ATTRIBUTES = "attributes.";

    private final Map<String, Object> values;

    /**
     * @param values texts, exact numbers, truth values and lists of these, by field
     */
    public Fields(Map<String, Object> values) {
        this.values = values;
    }

    /** The text of a field. */
    public Optional<String> text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text.strip());
        }
        throw new InvalidFieldException(name, "must be a text");
    }

    /** The text of a field that must be there. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new InvalidFieldException(name, "is required"));
    }

    /** A date of the years 1900 to 2199, as in 2026-01-31. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                    throw new InvalidFieldException(name, "must be a date of the years 1900 to 2199");
                }
                return date;
            } catch (DateTimeException e) {
                throw new InvalidFieldException(name, "must be a date that exists, as in 2026-01-31");
            }
        });
    }

    /** A date that must be there. */
    public LocalDate requiredDate(String name) {
        return date(name).orElseThrow(() -> new InvalidFieldException(name, "is required"));
    }

    /** A number. */
    public Optional<BigDecimal> number(String name) {
        Object value = values.get(name);
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        return text(name).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw new InvalidFieldException(name, "must be a plain number, as in 1200.50");
            }
            return new BigDecimal(text);
        });
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        Object value = values.get(name);
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        return text(name).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidFieldException(name, "must be true or false");
        });
    }

    /** One of an enumeration's names. */
    public <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return text(name).map(text -> constant(type, name, text));
    }

    /** One of an enumeration's names, which must be there. */
    public <E extends Enum<E>> E requiredConstant(Class<E> type, String name) {
        return constant(type, name).orElseThrow(() -> new InvalidFieldException(name, "is required"));
    }

    /** Some of an enumeration's names, parted by semicolons. */
    public <E extends Enum<E>> List<E> constants(Class<E> type, String name) {
        return list(name).stream().map(text -> constant(type, name, text)).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new InvalidFieldException(
                name,
                "must be one of "
                        + String.join(
                                ", ",
                                Stream.of(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList()));
    }

    /** Texts: a list, or one text whose parts stand between semicolons. */
    public List<String> list(String name) {
        if (values.get(name) instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            for (Object element : list) {
                if (!(element instanceof String text)) {
                    throw new InvalidFieldException(name, "must be a list of texts");
                }
                texts.add(text);
            }
            return texts;
        }
        return text(name)
                .map(t -> LIST.splitAsStream(t).filter(p -> !p.isBlank()).toList())
                .orElse(List.of());
    }

    /** A term, as in 2 years. */
    public Optional<Term> term(String name) {
        return text(name).map(text -> {
            try {
                return Term.parse(text);
            } catch (InvalidFieldException e) {
                throw new InvalidFieldException(name, e.reason());
            }
        });
    }

    /** All fields that begin with {@code attributes.}; a text that is a number or a truth value is one. */
    public Attributes attributes() {
        Map<String, Object> attributes = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTES)) {
                attributes.put(name.substring(ATTRIBUTES.length()), value instanceof String text ? typed(text) : value);
            }
        });
        return Attributes.of(attributes);
    }

    private static Object typed(String text) {
        String clean = text.strip();
        if (clean.equals("true") || clean.equals("false")) {
            return Boolean.valueOf(clean);
        }
        return NUMBER.matcher(clean).matches() ? new BigDecimal(clean) : clean;
    }

    /** Whether there is anything under a field. */
    public boolean has(String name) {
        Object value = values.get(name);
        return value != null && !(value instanceof String text && text.isBlank());
    }

    /** All names that have a value. */
    public Iterable<String> names() {
        return values.keySet();
    }

    /** The value of a field as a text, for whoever mends it. */
    public String shown(String name) {
        Object value = values.get(name);
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
