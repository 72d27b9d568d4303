package org.xinheng.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/**
 * The one textual form of what the log keeps: sorted members, ISO dates, exact numbers, nothing for what is absent, empty lists as such.
 * Equal values give equal bytes, so that hashes over them mean something. Thread-safe.
 */
public final class Canonical {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private Canonical() {}

    /** The form of a value. */
    public static String write(Object value) {
        return write(MAPPER.writer(), value);
    }

    /** The form of a list whose elements declare their own kind. */
    public static <T> String writeList(Class<T> element, Iterable<? extends T> values) {
        return write(MAPPER.writerFor(MAPPER.getTypeFactory().constructCollectionType(List.class, element)), values);
    }

    /** The value of a form. */
    public static <T> T read(Class<T> type, String text) {
        return read(MAPPER.readerFor(type), text);
    }

    /** The list of a form. */
    public static <T> List<T> readList(Class<T> element, String text) {
        return read(MAPPER.readerForListOf(element), text);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every record of the vocabulary has a textual form", e);
        }
    }

    private static <T> T read(ObjectReader reader, String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the graph holds a text that this version cannot read", e);
        }
    }
}
