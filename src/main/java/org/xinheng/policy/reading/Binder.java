package org.xinheng.policy.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.code.InvalidFieldException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes records of a YAML tree and goes on after a fault, so that all of them are found at once. What cannot be read is
 * null in the result, which must not be used when there are faults.
 */
final class Binder {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE]-?\\d{1,2})?");
    private static final int MOST_ENTRIES = 10_000;

    private final Faults faults;

    Binder(Faults faults) {
        this.faults = faults;
    }

    /** The value of a node; null when it cannot be read. */
    Object bind(String place, Node node, Type type) {
        faults.stands(place, node.getStartMark().getLine() + 1);
        Shape shape = Shape.of(type);
        if (shape instanceof Shape.Maybe maybe) {
            return isNull(node) ? Optional.empty() : Optional.ofNullable(bind(place, node, maybe.value()));
        } else if (shape instanceof Shape.Many many) {
            return many(place, node, many);
        } else if (shape instanceof Shape.Named named) {
            return named(place, node, named);
        } else if (shape instanceof Shape.Choice choice) {
            return choice(place, node, choice);
        } else if (shape instanceof Shape.Fields fields) {
            return fields(place, node, fields);
        } else if (shape instanceof Shape.Wrapped wrapped) {
            Object content = bind(place, node, wrapped.content());
            return content == null ? null : made(place, wrapped.type(), content);
        }
        return scalar(place, node, shape);
    }

    private Object fields(String place, Node node, Shape.Fields shape) {
        Map<String, Node> entries = entries(place, node);
        if (entries == null) {
            return null;
        }
        List<String> known = shape.fields().stream().map(Shape.Field::name).toList();
        entries.forEach((name, entry) -> {
            if (!known.contains(name)) {
                String at = join(place, name);
                faults.stands(at, entry.getStartMark().getLine() + 1);
                faults.add(at, "unknown field " + name, Spelling.hint(name, known));
            }
        });
        Object[] values = new Object[known.size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Field field = shape.fields().get(i);
            String at = join(place, field.name());
            Node entry = entries.get(field.name());
            if (entry == null || isNull(entry)) {
                if (field.required()) {
                    faults.add(at, "is missing", "write it");
                }
                values[i] = absent(field.type());
            } else {
                values[i] = bind(at, entry, field.type());
            }
            if (values[i] == null && raw(field.type()).isPrimitive()) {
                values[i] = absent(field.type());
            }
        }
        return made(place, shape.type(), values);
    }

    private Object choice(String place, Node node, Shape.Choice shape) {
        if (shape.bare().isPresent() && node instanceof ScalarNode) {
            Class<?> bare = shape.bare().get();
            Object content = bind(place, node, bare.getRecordComponents()[0].getGenericType());
            return content == null ? null : made(place, bare, content);
        }
        Map<String, Node> entries = entries(place, node);
        if (entries == null) {
            return null;
        }
        List<String> names = List.copyOf(shape.alternatives().keySet());
        if (entries.size() != 1) {
            faults.add(place, "holds " + entries.size() + " entries where one is due", "exactly one of " + names);
            return null;
        }
        String name = entries.keySet().iterator().next();
        Class<?> chosen = shape.alternatives().get(name);
        if (chosen == null) {
            faults.add(join(place, name), "there is no kind " + name, Spelling.hint(name, names));
            return null;
        }
        return bind(join(place, name), entries.get(name), chosen);
    }

    private Object many(String place, Node node, Shape.Many shape) {
        if (!(node instanceof SequenceNode sequence)) {
            faults.add(place, "is not a list", "write [ ] around its entries, or a dash before each");
            return null;
        }
        if (sequence.getValue().size() > MOST_ENTRIES) {
            faults.add(place, "has too many entries", "at most " + MOST_ENTRIES);
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            Object value = bind(place + "[" + i + "]", sequence.getValue().get(i), shape.element());
            if (value == null) {
                continue;
            }
            if (shape.distinct() && values.contains(value)) {
                faults.add(place + "[" + i + "]", "stands there twice", "write each entry once");
            }
            values.add(value);
        }
        return shape.distinct() ? new LinkedHashSet<>(values) : values;
    }

    private Object named(String place, Node node, Shape.Named shape) {
        Map<String, Node> entries = entries(place, node);
        if (entries == null) {
            return null;
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            String at = join(place, name);
            Object key = value(at, name, true, Shape.of(shape.key()));
            Object value = bind(at, entry, shape.value());
            if (key != null && value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    private Object scalar(String place, Node node, Shape shape) {
        if (!(node instanceof ScalarNode scalar)) {
            faults.add(place, "is not a single value", expectation(shape));
            return null;
        }
        return value(place, scalar.getValue(), scalar.isPlain(), shape);
    }

    /** @param plain whether it is written without quotes */
    private Object value(String place, String text, boolean plain, Shape shape) {
        if (shape instanceof Shape.Text) {
            if (text.isBlank()) {
                faults.add(place, "is empty", "write a text");
                return null;
            }
            return text;
        } else if (shape instanceof Shape.Number number) {
            boolean fits = plain && NUMBER.matcher(text).matches() && (!number.whole() || text.matches("-?\\d{1,9}"));
            if (!fits) {
                faults.add(
                        place,
                        "\"" + text + "\" is not a " + (number.whole() ? "whole " : "") + "number",
                        expectation(shape));
                return null;
            }
            return number.whole() ? (Object) Integer.valueOf(text) : new BigDecimal(text);
        } else if (shape instanceof Shape.Truth) {
            if (!text.equals("true") && !text.equals("false")) {
                faults.add(place, "\"" + text + "\" is neither true nor false", expectation(shape));
                return null;
            }
            return Boolean.valueOf(text);
        } else if (shape instanceof Shape.Day) {
            return day(place, text);
        } else if (shape instanceof Shape.Constant constant) {
            List<String> names = constant.names();
            int at = names.indexOf(text);
            if (at < 0) {
                faults.add(
                        place,
                        "\"" + text + "\" is not one of the words that may stand here",
                        Spelling.hint(text, names));
                return null;
            }
            return constant.type().getEnumConstants()[at];
        } else if (shape instanceof Shape.Parsed parsed) {
            return parsed(place, text, parsed);
        }
        throw new IllegalArgumentException("not written as one value: " + shape);
    }

    private Object day(String place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(place, "\"" + text + "\" is not a date", "year, month and day, as in 2026-01-31");
            return null;
        }
    }

    private Object parsed(String place, String text, Shape.Parsed shape) {
        try {
            return shape.factory().invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidFieldException invalid) {
                faults.add(place, "\"" + text + "\" cannot be understood", invalid.reason());
                return null;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object made(String place, Class<?> type, Object... values) {
        try {
            return Shape.constructor(type).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidFieldException invalid) {
                faults.add(join(place, invalid.field()), invalid.reason(), "correct it");
                return null;
            }
            throw new IllegalStateException("a record of the rule book must bear missing components", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The entries of a mapping in their order; null, with a fault, when the node is none. */
    private Map<String, Node> entries(String place, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(
                    place, "is a " + (node instanceof ScalarNode ? "single value" : "list"), "write named fields here");
            return null;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(place, "has a field whose name is not a text", "write a plain name before the colon");
            } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                String at = join(place, key.getValue());
                faults.stands(at, key.getStartMark().getLine() + 1);
                faults.add(at, "the field " + key.getValue() + " stands there twice", "keep one of them");
            }
        }
        return entries;
    }

    private static Object absent(Type type) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return Optional.empty();
        } else if (raw == boolean.class) {
            return false;
        } else if (raw == int.class) {
            return 0;
        }
        return null;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static String join(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static String expectation(Shape shape) {
        if (shape instanceof Shape.Number number) {
            return number.whole()
                    ? "digits only, as in 3, without quotes"
                    : "digits with a point, as in 0.25, without quotes";
        } else if (shape instanceof Shape.Truth) {
            return "write true or false";
        } else if (shape instanceof Shape.Constant constant) {
            return "one of " + constant.names();
        }
        return "write one value after the colon";
    }
}
