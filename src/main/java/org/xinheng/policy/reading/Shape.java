package org.xinheng.policy.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a value of some type is written in a policy file. The rule book's own records are the only description of the file
 * that there is: reading it and publishing its JSON Schema both follow these shapes.
 */
public sealed interface Shape {
    /** A text. */
    record Text() implements Shape {}

    /** An exact number; whole ones only where {@code whole}. */
    record Number(boolean whole) implements Shape {}

    /** True or false. */
    record Truth() implements Shape {}

    /** A calendar date. */
    record Day() implements Shape {}

    /** One of an enumeration's names. */
    record Constant(Class<?> type) implements Shape {
        /** The names that may be written. */
        public List<String> names() {
            return Stream.of(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
        }
    }

    /** A text that a factory of its type understands, such as a term. */
    record Parsed(Class<?> type, Method factory) implements Shape {}

    /** A list, or a set where {@code distinct}. */
    record Many(Type element, boolean distinct) implements Shape {}

    /** Values by names. */
    record Named(Type key, Type value) implements Shape {}

    /** A value that may be absent. */
    record Maybe(Type value) implements Shape {}

    /** A record's named components. */
    record Fields(Class<?> type, List<Field> fields) implements Shape {}

    /** A record that is written as its only component. */
    record Wrapped(Class<?> type, Type content) implements Shape {}

    /** One of several alternatives, whose name stands before its content. */
    record Choice(Class<?> type, Map<String, Class<?>> alternatives, Optional<Class<?>> bare) implements Shape {}

    /**
     * A component of a record.
     *
     * @param name its name
     * @param type its type
     * @param required whether a file must write it
     */
    record Field(String name, Type type, boolean required) {}

    /** The shape of a type. */
    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return new Maybe(arguments[0]);
            } else if (raw == List.class || raw == Set.class) {
                return new Many(arguments[0], raw == Set.class);
            } else if (raw == Map.class) {
                return new Named(arguments[0], arguments[1]);
            }
            throw new IllegalArgumentException("no shape for " + type);
        }
        return of((Class<?>) type);
    }

    private static Shape of(Class<?> type) {
        if (type == String.class) {
            return new Text();
        } else if (type == BigDecimal.class) {
            return new Number(false);
        } else if (type == int.class || type == Integer.class) {
            return new Number(true);
        } else if (type == boolean.class || type == Boolean.class) {
            return new Truth();
        } else if (type == LocalDate.class) {
            return new Day();
        } else if (type.isEnum()) {
            return new Constant(type);
        } else if (type.isInterface()) {
            return choice(type);
        }
        return record(type);
    }

    private static Shape choice(Class<?> type) {
        Map<String, Class<?>> alternatives = new LinkedHashMap<>();
        Optional<Class<?>> bare = Optional.empty();
        for (JsonSubTypes.Type alternative :
                type.getAnnotation(JsonSubTypes.class).value()) {
            alternatives.put(alternative.name(), alternative.value());
            if (alternative.value().isAnnotationPresent(Bare.class)) {
                bare = Optional.of(alternative.value());
            }
        }
        return new Choice(type, alternatives, bare);
    }

    private static Shape record(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers())
                    && method.isAnnotationPresent(JsonCreator.class)
                    && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})) {
                return new Parsed(type, method);
            }
        }
        RecordComponent[] components = type.getRecordComponents();
        JsonCreator creator = constructor(type).getAnnotation(JsonCreator.class);
        if (creator != null && creator.mode() == JsonCreator.Mode.DELEGATING) {
            return new Wrapped(type, components[0].getGenericType());
        }
        return new Fields(
                type,
                Stream.of(components)
                        .map(c -> new Field(c.getName(), c.getGenericType(), isRequired(c)))
                        .toList());
    }

    private static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        return !(component.isAnnotationPresent(Omissible.class)
                || type == Optional.class
                || type == List.class
                || type == Set.class
                || type == Map.class
                || type == boolean.class);
    }

    /** The canonical constructor of a record. */
    static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("every record has its canonical constructor: " + type, e);
        }
    }
}
