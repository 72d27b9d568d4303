package org.xinheng.graph.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.code.Period;

/** Builds the properties of a node or relationship and reads them back. An absent value has no property. */
final class Properties {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Map<String, Object> values;

    private Properties(Map<String, Object> values) {
        this.values = values;
    }

    static Properties empty() {
        return new Properties(new HashMap<>());
    }

    static Properties of(Map<String, Object> values) {
        return new Properties(values);
    }

    Map<String, Object> map() {
        return values;
    }

    Properties text(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Properties text(String name, Optional<?> value) {
        value.ifPresent(v -> values.put(name, v.toString()));
        return this;
    }

    Properties number(String name, Optional<BigDecimal> value) {
        value.ifPresent(v -> values.put(name, v.toPlainString()));
        return this;
    }

    Properties date(String name, LocalDate value) {
        values.put(name, value);
        return this;
    }

    Properties date(String name, Optional<LocalDate> value) {
        value.ifPresent(v -> values.put(name, v));
        return this;
    }

    Properties flag(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    Properties texts(String name, Collection<?> value) {
        if (!value.isEmpty()) {
            values.put(name, value.stream().map(Object::toString).toList());
        }
        return this;
    }

    Properties period(Period period) {
        return date("from", period.from()).date("until", period.until());
    }

    Properties attributes(Attributes attributes) {
        if (!attributes.values().isEmpty()) {
            values.put("attributes", write(attributes.values()));
        }
        return this;
    }

    String text(String name) {
        return (String) values.get(name);
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(text(name));
    }

    Optional<BigDecimal> optionalNumber(String name) {
        return optionalText(name).map(BigDecimal::new);
    }

    LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    Optional<LocalDate> optionalDate(String name) {
        return Optional.ofNullable(date(name));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type, String name) {
        return optionalText(name).map(v -> Enum.valueOf(type, v));
    }

    <E extends Enum<E>> SortedSet<E> constants(Class<E> type, String name) {
        SortedSet<E> set = new TreeSet<>();
        texts(name).forEach(v -> set.add(Enum.valueOf(type, v)));
        return set;
    }

    Period period() {
        return new Period(date("from"), optionalDate("until"));
    }

    Attributes attributes() {
        String json = text("attributes");
        return json == null ? Attributes.NONE : Attributes.of(read(json));
    }

    private static String write(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attributes hold only numbers, texts and truth values", e);
        }
    }

    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the graph holds attributes that are not JSON", e);
        }
    }
}
