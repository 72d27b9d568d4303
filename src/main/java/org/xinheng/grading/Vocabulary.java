package org.xinheng.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xinheng.policy.Condition;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.Limit;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Quantity;
import org.xinheng.policy.RecordFilter;
import org.xinheng.policy.RuleParts;
import org.xinheng.policy.Scheme;

/**
 * What a policy's schemes tell apart: the names, categories and numbers that they read of records and subjects. Nothing
 * else can make a difference to a tier, so nothing else has to be supposed.
 */
final class Vocabulary {
    /** Numbers that are tried of every number, beside those at which some band, bound or filter changes. */
    private static final List<Integer> USUAL = List.of(0, 1, 2, 5, 10);

    private static final int MOST_NUMBERS = 200;

    private final List<Scheme> schemes;

    Vocabulary(Policy policy) {
        schemes = policy.schemes();
    }

    /** All parts of the schemes of a type. */
    <T> List<T> parts(Class<T> type) {
        return RuleParts.of(schemes, type);
    }

    /** The quantities that are asked of each violation, or else of each inspection. */
    private List<Quantity> worths(boolean violations) {
        return parts(Quantity.Records.class).stream()
                .filter(r -> r.violations().isPresent() == violations)
                .flatMap(r -> r.value().stream())
                .toList();
    }

    /** The tables that are asked of violations, or else of inspections. */
    List<Quantity.Table> tables(boolean violations) {
        return RuleParts.of(worths(violations), Quantity.Table.class);
    }

    /** The names of the numbers that are read of violations, or else of inspections. */
    Set<String> numbers(boolean violations) {
        Set<String> names = new LinkedHashSet<>();
        RuleParts.of(worths(violations), Quantity.Field.class).forEach(f -> names.add(f.name()));
        return names;
    }

    /** The tables that are asked of subjects. */
    List<Quantity.Table> subjectTables() {
        List<Quantity.Table> tables = new ArrayList<>(parts(Quantity.Table.class));
        tables.removeAll(tables(true));
        tables.removeAll(tables(false));
        return tables;
    }

    /** The numbers at which a band, a bound or a filter changes, those just above, and some usual ones; none negative. */
    List<BigDecimal> thresholds() {
        SortedSet<BigDecimal> numbers = new TreeSet<>();
        USUAL.forEach(n -> numbers.add(BigDecimal.valueOf(n)));
        Stream.of(
                        parts(PointRule.Band.class).stream().map(PointRule.Band::from),
                        parts(Limit.class).stream().flatMap(l -> l.bounds().stream()),
                        parts(Condition.NumberIs.class).stream()
                                .flatMap(n -> Stream.concat(n.atLeast().stream(), n.atMost().stream())),
                        parts(Condition.ValueIs.class).stream()
                                .flatMap(v -> Stream.of(v.atLeast(), v.atMost(), v.above(), v.below())
                                        .flatMap(b -> b.stream())),
                        parts(RecordFilter.class).stream().flatMap(f -> f.atLeast().values().stream()),
                        parts(InspectionFilter.class).stream().flatMap(f -> f.atLeast().values().stream()))
                .flatMap(s -> s)
                .filter(n -> n.signum() >= 0)
                .forEach(n -> {
                    numbers.add(n);
                    numbers.add(n.add(BigDecimal.ONE));
                });
        return numbers.stream().limit(MOST_NUMBERS).toList();
    }

    /** Every way to choose one value for each field. */
    static List<Map<String, String>> choices(Map<String, ? extends Set<String>> values, int most) {
        List<Map<String, String>> choices = List.of(Map.of());
        for (Map.Entry<String, ? extends Set<String>> field : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> choice : choices) {
                for (String value : field.getValue()) {
                    if (longer.size() < most) {
                        Map<String, String> one = new LinkedHashMap<>(choice);
                        one.put(field.getKey(), value);
                        longer.add(one);
                    }
                }
            }
            choices = longer;
        }
        return choices;
    }

    /** The names of some constants, sorted. */
    static Set<String> names(Set<? extends Enum<?>> constants) {
        Set<String> names = new TreeSet<>();
        constants.forEach(c -> names.add(c.name()));
        return names;
    }
}
