package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.policy.Condition;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Quantity;
import org.xinheng.record.CaseType;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.registry.Level;

/**
 * Supposes a further inspection for each item that a policy or the subject's past knows: a clean one and one that found
 * something, on site and with the numbers of the last one for the item, then with all that the policy tells apart.
 */
final class FurtherInspections {
    private static final int MOST_OF_A_FILTER = 64;
    private static final Set<String> USUAL = Set.of("item", "result");
    private static final Set<String> FIXED = Set.of("item", "result", "department", "level", "caseType", "onSite");

    private final Facts facts;
    private final LocalDate on;
    private final List<InspectionFilter> filters;
    private final List<Quantity.Table> tables;
    private final List<BigDecimal> thresholds;
    private final Set<String> numbers;
    /** The names of attributes that are numbers. */
    private final Set<String> numeric;

    private final Set<String> items = new TreeSet<>();

    FurtherInspections(Vocabulary vocabulary, Facts facts, LocalDate on) {
        this.facts = facts;
        this.on = on;
        filters = vocabulary.parts(InspectionFilter.class);
        tables = vocabulary.tables(false);
        thresholds = vocabulary.thresholds();
        numbers = vocabulary.numbers(false);
        numeric = new LinkedHashSet<>(numbers);
        filters.forEach(f -> numeric.addAll(f.atLeast().keySet()));
        filters.forEach(f -> items.addAll(f.items()));
        vocabulary.parts(PointRule.ByInspections.class).forEach(p -> items.addAll(p.items()));
        vocabulary.parts(Condition.FailedInspections.class).forEach(c -> items.addAll(c.items()));
        tables.stream()
                .filter(t -> t.of().equals("item"))
                .forEach(t -> items.addAll(t.points().keySet()));
        facts.inspections().forEach(i -> items.add(i.item()));
        if (items.isEmpty()) {
            items.add(Hypothesis.HYPOTHETICAL);
        }
    }

    List<Hypothesis> all() {
        Set<Map<String, String>> tried = new LinkedHashSet<>();
        for (String item : items) {
            for (ResultCode result : List.of(ResultCode.NO_PROBLEM, ResultCode.ORDERED_TO_CORRECT)) {
                Map<String, String> plain = new LinkedHashMap<>();
                plain.put("item", item);
                plain.put("result", result.name());
                tried.add(plain);
                details().forEach(d -> {
                    Map<String, String> special = new LinkedHashMap<>(plain);
                    special.putAll(d);
                    tried.add(special);
                });
            }
        }
        return tried.stream()
                .map(d -> Hypothesis.of(
                        Happening.INSPECTION,
                        d,
                        USUAL,
                        numeric,
                        facts.withInspections(Hypothesis.and(facts.inspections(), inspection(d)))))
                .toList();
    }

    private Set<Map<String, String>> details() {
        Set<Map<String, String>> details = new LinkedHashSet<>();
        for (InspectionFilter filter : filters) {
            details.addAll(Vocabulary.choices(fields(filter), MOST_OF_A_FILTER));
        }
        for (Quantity.Table table : tables) {
            table.points().keySet().forEach(category -> details.add(Map.of(table.of(), category)));
        }
        Map<String, String> none = new LinkedHashMap<>();
        numbers.forEach(n -> none.put(n, "0"));
        details.add(none);
        for (String number : numbers) {
            thresholds.forEach(n -> details.add(Map.of(number, n.toPlainString())));
        }
        details.removeIf(d -> d.containsKey("result")
                && !Vocabulary.names(Set.of(ResultCode.values())).contains(d.get("result")));
        return details;
    }

    private static Map<String, Set<String>> fields(InspectionFilter filter) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        fields.put("item", new TreeSet<>(filter.items()));
        fields.put("result", Vocabulary.names(filter.results()));
        fields.put("department", new TreeSet<>(filter.departments()));
        fields.put("level", Vocabulary.names(filter.levels()));
        fields.put("caseType", Vocabulary.names(filter.caseTypes()));
        filter.onSite().ifPresent(o -> fields.put("onSite", Set.of("true", "false")));
        filter.texts().forEach((name, some) -> fields.put(name, new TreeSet<>(some)));
        filter.atLeast().forEach((name, least) -> fields.put(name, Set.of(least.toPlainString())));
        fields.values().removeIf(Set::isEmpty);
        return fields;
    }

    private Inspection inspection(Map<String, String> details) {
        String item = details.get("item");
        Map<String, Object> attributes = new TreeMap<>();
        last(item).ifPresent(i -> attributes.putAll(i.attributes().values()));
        details.forEach((name, value) -> {
            if (!FIXED.contains(name)) {
                attributes.put(name, numeric.contains(name) ? new BigDecimal(value) : value);
            }
        });
        return new Inspection(
                facts.subject().id(),
                item,
                details.getOrDefault("department", Hypothesis.HYPOTHETICAL),
                Hypothesis.HYPOTHETICAL,
                Level.valueOf(details.getOrDefault("level", Level.COUNTY.name())),
                CaseType.valueOf(details.getOrDefault("caseType", CaseType.ROUTINE.name())),
                Boolean.parseBoolean(details.getOrDefault("onSite", "true")),
                on,
                new TreeSet<>(Set.of(ResultCode.valueOf(details.get("result")))),
                Optional.empty(),
                Attributes.of(attributes));
    }

    /** The last inspection for an item. */
    private Optional<Inspection> last(String item) {
        return facts.inspections().stream()
                .filter(i -> i.item().equals(item) && !i.inspectedOn().isAfter(on))
                .reduce((a, b) -> b.inspectedOn().isBefore(a.inspectedOn()) ? a : b);
    }
}
