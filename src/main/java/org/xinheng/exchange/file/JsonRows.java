package org.xinheng.exchange.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One JSON object on each line. Nested members stand under dotted names: {@code {"key":{"system":…}}} is key.system. */
public final class JsonRows implements Rows {
    private static final int DEEPEST = 10;
    private static final ObjectReader READER = reader();

    private final BufferedReader lines;
    private final boolean whole;
    private final int longest;
    private long line;

    /**
     * @param text the file
     * @param whole whether each line is kept as it is, in a cell {@link #LINE}, instead of being taken apart
     */
    JsonRows(Reader text, boolean whole) {
        this.lines = new BufferedReader(text, 1 << 16);
        this.whole = whole;
        this.longest = whole ? LONGEST_FACT : LONGEST;
    }

    /** The cell that holds a line that was not taken apart. */
    public static final String LINE = "!text";

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Optional<Row> next() {
        for (Optional<String> text = readLine(); text.isPresent(); text = readLine()) {
            line++;
            if (!text.get().isBlank()) {
                return Optional.of(row(line == 1 ? withoutMark(text.get()) : text.get()));
            }
        }
        return Optional.empty();
    }

    private Row row(String text) {
        if (text.length() > longest) {
            return Row.broken(line, Map.of(), "", "is longer than " + longest + " characters");
        }
        if (text.contains("\uFFFD")) {
            return Row.broken(line, Map.of(LINE, text), "", "holds bytes that are not UTF-8");
        }
        if (whole) {
            return Row.of(line, Map.of(LINE, text));
        }
        try {
            JsonNode object = READER.readTree(text);
            if (!object.isObject()) {
                return Row.broken(line, Map.of(LINE, text), "", "is not a JSON object");
            }
            Map<String, Object> cells = new LinkedHashMap<>();
            flatten("", object, cells);
            return Row.of(line, cells);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return Row.broken(line, Map.of(LINE, text), "", "is not well-formed JSON (character " + column + ")");
        } catch (IllegalArgumentException e) {
            return Row.broken(line, Map.of(LINE, text), "", e.getMessage());
        }
    }

    private static void flatten(String prefix, JsonNode object, Map<String, Object> cells) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, cells);
            } else if (value.isArray()) {
                List<Object> list = new ArrayList<>();
                value.forEach(element -> list.add(scalar(name, element)));
                put(cells, name, List.copyOf(list));
            } else if (!value.isNull()) {
                put(cells, name, scalar(name, value));
            }
        }
    }

    private static void put(Map<String, Object> cells, String name, Object value) {
        if (name.length() > 100 || cells.size() >= MOST_COLUMNS) {
            throw new IllegalArgumentException("has too many members, or one with a name of more than 100 characters");
        }
        if (cells.put(name, value) != null) {
            throw new IllegalArgumentException("names the member " + name + " twice");
        }
    }

    private static Object scalar(String name, JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        throw new IllegalArgumentException(
                "has a list " + name + " of something else than texts, numbers, true, false");
    }

    private Optional<String> readLine() {
        try {
            StringBuilder text = new StringBuilder();
            int c = lines.read();
            if (c < 0) {
                return Optional.empty();
            }
            for (; c >= 0 && c != '\n'; c = lines.read()) {
                if (text.length() <= longest) {
                    text.append((char) c);
                }
            }
            return Optional.of(text.toString());
        } catch (IOException e) {
            throw Spool.unreadable(e);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ObjectReader reader() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST)
                        .maxNumberLength(40)
                        .build());
        return mapper.reader();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
