package org.xinheng.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.xinheng.record.Facts;
import org.xinheng.record.Severity;
import org.xinheng.record.ViolationKind;

/**
 * One thing that may happen, and what would be known then.
 *
 * @param kind what may happen
 * @param record the record that it concerns, where there is one
 * @param violation the kind of a further violation
 * @param severity the severity of a further violation
 * @param details what else is supposed, by field, as policies and records name it; nothing where nothing special is
 * @param usual the fields among them that every such hypothesis has
 * @param numbers the fields among them that are numbers
 * @param then the facts after it
 */
record Hypothesis(
        Happening kind,
        Optional<String> record,
        Optional<ViolationKind> violation,
        Optional<Severity> severity,
        Map<String, String> details,
        Set<String> usual,
        Set<String> numbers,
        Facts then) {
    /** Stands for a department, document or item that no rule can know. */
    static final String HYPOTHETICAL = "HYPOTHETICAL";

    /** Something that happens to a record that is there. */
    static Hypothesis about(Happening kind, String record, Facts then) {
        return new Hypothesis(
                kind, Optional.of(record), Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of(), then);
    }

    /** Something new. */
    static Hypothesis of(
            Happening kind, Map<String, String> details, Set<String> usual, Set<String> numbers, Facts then) {
        return new Hypothesis(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), details, usual, numbers, then);
    }

    /** What is supposed, whatever its numbers are: of several that do the same, the first is told. */
    List<Object> essence() {
        Map<String, String> apart = new TreeMap<>(details);
        apart.replaceAll((field, value) -> numbers.contains(field) ? "" : value);
        return List.of(kind, record, violation, severity, apart);
    }

    /** The same without anything special: where it does the same, nothing special has to be told. */
    List<Object> plain() {
        Map<String, String> plain = new TreeMap<>(details);
        plain.keySet().retainAll(usual);
        return List.of(kind, record, violation, severity, plain);
    }

    static <T> List<T> without(List<T> all, Predicate<T> which) {
        List<T> rest = new ArrayList<>(all);
        rest.removeIf(which);
        return rest;
    }

    static <T> List<T> and(List<T> all, T more) {
        List<T> with = new ArrayList<>(all);
        with.add(more);
        return with;
    }
}
