package org.xinheng.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.policy.Policy;

/** The JSON Schema of policy files, from the same shapes by which they are read; descriptions are the javadoc's. */
final class PolicySchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Path SOURCES = Path.of("src/main/java");

    private final Map<String, JsonNode> definitions = new TreeMap<>();

    JsonNode write() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Xinheng policy");
        schema.setAll((ObjectNode) schema(Policy.class));
        ObjectNode defs = schema.putObject("$defs");
        definitions.forEach(defs::set);
        return schema;
    }

    private JsonNode schema(Type type) {
        Shape shape = Shape.of(type);
        ObjectNode node = JSON.objectNode();
        if (shape instanceof Shape.Text) {
            return node.put("type", "string").put("minLength", 1);
        } else if (shape instanceof Shape.Number number) {
            return node.put("type", number.whole() ? "integer" : "number");
        } else if (shape instanceof Shape.Truth) {
            return node.put("type", "boolean");
        } else if (shape instanceof Shape.Day) {
            return node.put("type", "string").put("format", "date");
        } else if (shape instanceof Shape.Constant constant) {
            ArrayNode names = node.putArray("enum");
            constant.names().forEach(names::add);
            return node;
        } else if (shape instanceof Shape.Parsed) {
            return node.put("type", "string").put("pattern", "^\\d{1,5} (day|month|year)s?$");
        } else if (shape instanceof Shape.Maybe maybe) {
            return schema(maybe.value());
        } else if (shape instanceof Shape.Many many) {
            node.put("type", "array");
            if (many.distinct()) {
                node.put("uniqueItems", true);
            }
            node.set("items", schema(many.element()));
            return node;
        } else if (shape instanceof Shape.Named named) {
            node.put("type", "object");
            if (Shape.of(named.key()) instanceof Shape.Constant constant) {
                ArrayNode names = node.putObject("propertyNames").putArray("enum");
                constant.names().forEach(names::add);
            }
            node.set("additionalProperties", schema(named.value()));
            return node;
        } else if (shape instanceof Shape.Wrapped wrapped) {
            return schema(wrapped.content());
        }
        return reference(shape);
    }

    private JsonNode reference(Shape shape) {
        Class<?> type = shape instanceof Shape.Fields fields ? fields.type() : ((Shape.Choice) shape).type();
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.nullNode());
            definitions.put(name, shape instanceof Shape.Fields fields ? fields(fields) : choice((Shape.Choice) shape));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private JsonNode fields(Shape.Fields shape) {
        ObjectNode node = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        Javadoc javadoc = Javadoc.of(shape.type());
        javadoc.summary().ifPresent(s -> node.put("description", s));
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Shape.Field field : shape.fields()) {
            JsonNode property = schema(field.type());
            Optional<String> words = Optional.ofNullable(javadoc.parameters().get(field.name()));
            if (words.isPresent()) {
                ((ObjectNode) property).put("description", words.get());
            }
            properties.set(field.name(), property);
            if (field.required()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node;
    }

    private JsonNode choice(Shape.Choice shape) {
        ObjectNode node = JSON.objectNode();
        Javadoc.of(shape.type()).summary().ifPresent(s -> node.put("description", s));
        ArrayNode any = node.putArray("oneOf");
        shape.bare().ifPresent(b -> any.add(schema(b)));
        shape.alternatives().forEach((name, type) -> {
            ObjectNode one = any.addObject().put("type", "object").put("additionalProperties", false);
            one.putArray("required").add(name);
            ObjectNode content = (ObjectNode) schema(type);
            Javadoc.of(type).summary().ifPresent(s -> content.put("description", s));
            one.putObject("properties").set(name, content);
        });
        return node;
    }

    /** What the sources say of a type and its components. */
    private record Javadoc(Optional<String> summary, Map<String, String> parameters) {
        private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*?)(?=@param|@return|$)");

        static Javadoc of(Class<?> type) {
            Class<?> top = type;
            while (top.getEnclosingClass() != null) {
                top = top.getEnclosingClass();
            }
            Path file = SOURCES.resolve(top.getName().replace('.', '/') + ".java");
            try {
                return of(Files.readString(file), type.getSimpleName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Javadoc of(String source, String name) {
            Matcher declared =
                    Pattern.compile("(record|interface) " + name + "\\b").matcher(source);
            if (!declared.find()) {
                return new Javadoc(Optional.empty(), Map.of());
            }
            int begin = source.lastIndexOf("/**", declared.start());
            int end = source.indexOf("*/", begin);
            if (begin < 0 || source.substring(end + 2, declared.start()).matches("(?s).*[;}{].*")) {
                return new Javadoc(Optional.empty(), Map.of());
            }
            String text = source.substring(begin + 3, end)
                    .replaceAll("(?m)^\\s*\\*", " ")
                    .replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                    .replaceAll("<p>", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            Map<String, String> parameters = new TreeMap<>();
            Matcher matcher = PARAMETER.matcher(text);
            while (matcher.find()) {
                parameters.put(matcher.group(1), matcher.group(2).strip());
            }
            int first = text.indexOf("@param");
            String summary = first < 0 ? text : text.substring(0, first).strip();
            return new Javadoc(summary.isEmpty() ? Optional.empty() : Optional.of(summary), parameters);
        }
    }
}
