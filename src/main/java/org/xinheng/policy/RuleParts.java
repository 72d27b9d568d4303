package org.xinheng.policy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the parts of a rule book of some type, at whatever depth they stand: a policy is a tree of records. */
public final class RuleParts {
    private RuleParts() {}

    /** All parts of a type within a whole, itself included, in the order of the file. */
    public static <T> List<T> of(Object whole, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(whole, type, found);
        return found;
    }

    private static <T> void collect(Object part, Class<T> type, List<T> found) {
        if (type.isInstance(part)) {
            found.add(type.cast(part));
        }
        if (part instanceof Iterable<?> several) {
            several.forEach(one -> collect(one, type, found));
        } else if (part instanceof Map<?, ?> named) {
            collect(named.values(), type, found);
        } else if (part instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> collect(one, type, found));
        } else if (part instanceof Record && part.getClass().getPackage().equals(RuleParts.class.getPackage())) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                collect(value(part, component), type, found);
            }
        }
    }

    private static Object value(Object part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
