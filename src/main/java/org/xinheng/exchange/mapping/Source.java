package org.xinheng.exchange.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.code.InvalidFieldException;

/**
 * Where a field's value comes from.
 *
 * @param from columns, of which the first that is not empty counts
 * @param join columns whose texts are joined, empty ones left out
 * @param with what stands between joined texts
 * @param before what stands before the text
 * @param value a constant
 * @param split what parts one text into several
 * @param part which of the parts counts, from 1; all of them, as a list, when absent
 * @param values what texts become
 * @param mentions what a text becomes for each word that it mentions, as a list
 * @param otherwise what becomes of a text that is in neither, and of an empty one
 * @param dates patterns of dates, tried in order
 * @param addDays days to add to a date; to the last one of joined ones
 * @param unit the unit that numbers are in
 */
record Source(
        List<String> from,
        List<String> join,
        String with,
        String before,
        Object value,
        String split,
        Integer part,
        Map<String, String> values,
        Map<String, String> mentions,
        String otherwise,
        List<DateTimeFormatter> dates,
        Integer addDays,
        String unit) {
    @JsonCreator
    static Source of(
            @JsonProperty("from") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> from,
            @JsonProperty("join") List<String> join,
            @JsonProperty("with") String with,
            @JsonProperty("before") String before,
            @JsonProperty("value") Object value,
            @JsonProperty("split") String split,
            @JsonProperty("part") Integer part,
            @JsonProperty("values") Map<String, String> values,
            @JsonProperty("mentions") Map<String, String> mentions,
            @JsonProperty("otherwise") String otherwise,
            @JsonProperty("dates") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    List<String> dates,
            @JsonProperty("addDays") Integer addDays,
            @JsonProperty("unit") String unit) {
        List<DateTimeFormatter> formatters =
                dates == null ? null : dates.stream().map(Source::formatter).toList();
        return new Source(
                from, join, with, before, value, split, part, values, mentions, otherwise, formatters, addDays, unit);
    }

    /** The whole text of one column: the short form. */
    @JsonCreator
    static Source of(String column) {
        return of(List.of(column), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("dates", "holds a pattern that is none: " + pattern);
        }
    }

    /** The columns that it reads. */
    List<String> columns() {
        return from != null ? from : join != null ? join : List.of();
    }

    /** The value for a row; empty for no value. Refused under the field's name. */
    Optional<Object> of(String field, Map<String, Object> row) {
        if (value != null) {
            return Optional.of(value instanceof Number n ? new BigDecimal(n.toString()) : value);
        }
        Optional<Object> cell = from == null ? joined(field, row) : first(row);
        if (cell.isPresent() && !(cell.get() instanceof String)) {
            return cell;
        }
        Optional<String> text = cell.map(String.class::cast).map(String::strip).filter(t -> !t.isEmpty());
        if (split != null && part == null) {
            return list(field, text);
        }
        if (mentions != null) {
            return mentioned(field, text);
        }
        return text.flatMap(this::partOf).map(t -> translated(field, t)).or(() -> Optional.ofNullable(otherwise)
                .map(o -> (Object) o));
    }

    private Optional<Object> first(Map<String, Object> row) {
        return from.stream()
                .map(row::get)
                .filter(v -> v != null && !(v instanceof String text && text.isBlank()))
                .findFirst();
    }

    private Optional<Object> joined(String field, Map<String, Object> row) {
        List<String> parts = new ArrayList<>();
        for (String column : join) {
            String text = Optional.ofNullable(row.get(column))
                    .map(v -> v.toString().strip())
                    .orElse("");
            if (!text.isEmpty()) {
                boolean last = column.equals(join.get(join.size() - 1));
                parts.add(dates == null ? text : date(field, text, last ? days() : 0));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(with == null ? "" : with, parts));
    }

    private int days() {
        return addDays == null ? 0 : addDays;
    }

    private Optional<String> partOf(String text) {
        if (split == null) {
            return Optional.of(text);
        }
        String[] parts = text.split(Pattern.quote(split), -1);
        return part > parts.length
                ? Optional.empty()
                : Optional.of(parts[part - 1].strip()).filter(t -> !t.isEmpty());
    }

    private Optional<Object> list(String field, Optional<String> text) {
        List<String> list = new ArrayList<>();
        for (String element : text.orElse("").split("[" + Pattern.quote(split) + "]")) {
            if (!element.isBlank()) {
                list.add(translated(field, element.strip()).toString());
            }
        }
        if (list.isEmpty() && otherwise != null) {
            list.add(otherwise);
        }
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(list.stream().distinct().toList());
    }

    private Optional<Object> mentioned(String field, Optional<String> text) {
        List<String> list = new ArrayList<>();
        mentions.forEach((word, meaning) -> text.filter(t -> t.contains(word)).ifPresent(t -> list.add(meaning)));
        if (list.isEmpty() && otherwise != null) {
            list.add(otherwise);
        } else if (list.isEmpty() && text.isPresent()) {
            throw new InvalidFieldException(field, "mentions none of " + String.join("、", mentions.keySet()));
        }
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(list.stream().distinct().toList());
    }

    private Object translated(String field, String text) {
        if (values != null) {
            String meaning = values.getOrDefault(text, otherwise);
            if (meaning == null) {
                throw new InvalidFieldException(field, "is none of " + String.join("、", values.keySet()));
            }
            return meaning;
        }
        if (dates != null && join == null) {
            return date(field, text, days());
        }
        if (unit != null) {
            return Units.number(text, unit)
                    .orElseThrow(() -> new InvalidFieldException(field, "must be a number, in " + unit));
        }
        return before == null ? text : before + text;
    }

    private String date(String field, String text, int days) {
        for (DateTimeFormatter format : dates) {
            try {
                return LocalDate.parse(text, format).plusDays(days).toString();
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new InvalidFieldException(field, "must be a date that exists, in one of the mapping's forms");
    }
}
