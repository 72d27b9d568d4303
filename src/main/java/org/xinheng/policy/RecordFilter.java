package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Attributes;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/**
 * Which violations are meant. A part that is left out lets all through.
 *
 * @param kinds kinds of record
 * @param severities classes of severity
 * @param listTypes lists of serious dishonesty
 * @param penaltyTypes penalties, one of which was imposed
 * @param items items, one of which was breached
 * @param departments departments, one of which decided
 * @param behaviours what was done, in the decision's own words, one of which it was
 * @param texts by the name of a text attribute of the record, the categories, one of which it gives
 * @param atLeast by {@code fine} or the name of a number of the record, the least that it must be
 */
public record RecordFilter(
        Set<ViolationKind> kinds,
        Set<Severity> severities,
        Set<ListType> listTypes,
        Set<PenaltyType> penaltyTypes,
        Set<String> items,
        Set<String> departments,
        Set<String> behaviours,
        Map<String, Set<String>> texts,
        Map<String, BigDecimal> atLeast) {
    /** All violations. */
    public static final RecordFilter ALL = new RecordFilter(null, null, null, null, null, null, null, null, null);

    public RecordFilter {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        severities = severities == null ? Set.of() : Set.copyOf(severities);
        listTypes = listTypes == null ? Set.of() : Set.copyOf(listTypes);
        penaltyTypes = penaltyTypes == null ? Set.of() : Set.copyOf(penaltyTypes);
        items = items == null ? Set.of() : Set.copyOf(items);
        departments = departments == null ? Set.of() : Set.copyOf(departments);
        behaviours = Lists.orEmpty(behaviours);
        texts = Lists.orEmpty(texts);
        atLeast = Lists.orEmpty(atLeast);
    }

    /** Whether a violation is meant; a minor first offence corrected in time never is. */
    public boolean matches(Violation violation) {
        return !violation.firstMinorOffence()
                && (kinds.isEmpty() || kinds.contains(violation.kind()))
                && (severities.isEmpty() || severities.contains(violation.severity()))
                && (listTypes.isEmpty()
                        || violation.listType().map(listTypes::contains).orElse(false))
                && (penaltyTypes.isEmpty() || violation.penaltyTypes().stream().anyMatch(penaltyTypes::contains))
                && (items.isEmpty() || violation.item().map(items::contains).orElse(false))
                && (departments.isEmpty() || departments.contains(violation.department()))
                && (behaviours.isEmpty() || behaviours.contains(violation.behaviour()))
                && matches(texts, atLeast, violation.attributes(), violation.fine());
    }

    static boolean matches(Map<String, Set<String>> texts, Map<String, BigDecimal> atLeast, Attributes attributes) {
        return matches(texts, atLeast, attributes, Optional.empty());
    }

    private static boolean matches(
            Map<String, Set<String>> texts,
            Map<String, BigDecimal> atLeast,
            Attributes attributes,
            Optional<BigDecimal> fine) {
        if (texts.isEmpty() && atLeast.isEmpty()) {
            return true;
        }
        return texts.entrySet().stream().allMatch(e -> attributes.categories(e.getKey()).stream()
                        .anyMatch(e.getValue()::contains))
                && atLeast.entrySet().stream()
                        .allMatch(e -> (e.getKey().equals("fine") ? fine : attributes.number(e.getKey()))
                                .map(n -> n.compareTo(e.getValue()) >= 0)
                                .orElse(false));
    }
}
