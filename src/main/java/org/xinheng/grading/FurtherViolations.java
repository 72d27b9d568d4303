package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.policy.Quantity;
import org.xinheng.policy.RecordFilter;
import org.xinheng.record.Facts;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/** Supposes a further violation: of each kind and severity, plain first, then with all that a policy tells apart. */
final class FurtherViolations {
    private static final int MOST_OF_A_FILTER = 64;

    private static final Set<String> FIXED =
            Set.of("kind", "severity", "listType", "penaltyType", "item", "department", "behaviour", "fine");

    private final Facts facts;
    private final LocalDate on;
    private final List<RecordFilter> filters;
    private final List<Quantity.Table> tables;
    private final List<BigDecimal> thresholds;
    private final Set<String> numbers;
    /** The names of attributes that are numbers. */
    private final Set<String> numeric;

    FurtherViolations(Vocabulary vocabulary, Facts facts, LocalDate on) {
        this.facts = facts;
        this.on = on;
        filters = vocabulary.parts(RecordFilter.class);
        tables = vocabulary.tables(true);
        thresholds = vocabulary.thresholds();
        numbers = vocabulary.numbers(true);
        numeric = new LinkedHashSet<>(numbers);
        filters.forEach(f -> numeric.addAll(f.atLeast().keySet()));
    }

    List<Hypothesis> all() {
        List<Hypothesis> all = new ArrayList<>();
        for (ViolationKind kind : ViolationKind.values()) {
            for (Severity severity : Severity.values()) {
                details(kind, severity)
                        .forEach(d -> all.add(new Hypothesis(
                                Happening.VIOLATION,
                                Optional.empty(),
                                Optional.of(kind),
                                Optional.of(severity),
                                d,
                                Set.of(),
                                numeric,
                                facts.withViolations(
                                        Hypothesis.and(facts.violations(), violation(kind, severity, d))))));
            }
        }
        return all;
    }

    private Set<Map<String, String>> details(ViolationKind kind, Severity severity) {
        Set<Map<String, String>> details = new LinkedHashSet<>();
        details.add(Map.of());
        for (RecordFilter filter : filters) {
            if ((filter.kinds().isEmpty() || filter.kinds().contains(kind))
                    && (filter.severities().isEmpty() || filter.severities().contains(severity))) {
                details.addAll(Vocabulary.choices(fields(filter), MOST_OF_A_FILTER));
            }
        }
        for (Quantity.Table table : tables) {
            table.points().keySet().forEach(category -> details.add(Map.of(table.of(), category)));
        }
        for (String number : numbers) {
            thresholds.forEach(n -> details.add(Map.of(number, n.toPlainString())));
        }
        details.removeIf(d -> !isPossible(kind, severity, d));
        return details;
    }

    private static Map<String, Set<String>> fields(RecordFilter filter) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        fields.put("listType", Vocabulary.names(filter.listTypes()));
        fields.put("penaltyType", Vocabulary.names(filter.penaltyTypes()));
        fields.put("item", new TreeSet<>(filter.items()));
        fields.put("department", new TreeSet<>(filter.departments()));
        fields.put("behaviour", new TreeSet<>(filter.behaviours()));
        filter.texts().forEach((name, some) -> fields.put(name, new TreeSet<>(some)));
        filter.atLeast().forEach((name, least) -> fields.put(name, Set.of(least.toPlainString())));
        fields.values().removeIf(Set::isEmpty);
        return fields;
    }

    /** A list belongs to a listing, a penalty to a penalty, and a table may name categories that no record can have. */
    private static boolean isPossible(ViolationKind kind, Severity severity, Map<String, String> details) {
        return details.entrySet().stream().allMatch(e -> switch (e.getKey()) {
            case "listType" -> kind == ViolationKind.SERIOUS_LISTING && is(ListType.values(), e.getValue());
            case "penaltyType" -> kind == ViolationKind.PENALTY && is(PenaltyType.values(), e.getValue());
            case "kind" -> kind.name().equals(e.getValue());
            case "severity" -> severity.name().equals(e.getValue());
            case "fine" -> new BigDecimal(e.getValue()).stripTrailingZeros().scale() <= 2;
            default -> true;
        });
    }

    private static boolean is(Enum<?>[] constants, String name) {
        for (Enum<?> constant : constants) {
            if (constant.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Violation violation(ViolationKind kind, Severity severity, Map<String, String> details) {
        Map<String, Object> attributes = new TreeMap<>();
        details.forEach((name, value) -> {
            if (!FIXED.contains(name)) {
                attributes.put(name, numeric.contains(name) ? new BigDecimal(value) : value);
            }
        });
        SortedSet<PenaltyType> penalties = new TreeSet<>();
        Optional.ofNullable(details.get("penaltyType"))
                .map(PenaltyType::valueOf)
                .ifPresent(penalties::add);
        return new Violation(
                kind,
                severity,
                facts.subject().id(),
                details.getOrDefault("department", Hypothesis.HYPOTHETICAL),
                Optional.of(Hypothesis.HYPOTHETICAL),
                Optional.empty(),
                Optional.ofNullable(details.get("item")),
                details.getOrDefault("behaviour", Hypothesis.HYPOTHETICAL),
                penalties,
                Optional.ofNullable(details.get("listType")).map(ListType::valueOf),
                on,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(details.get("fine")).map(BigDecimal::new),
                false,
                Attributes.of(attributes));
    }
}
