package org.xinheng.policy;

import java.util.Set;
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
 */
public record RecordFilter(
        Set<ViolationKind> kinds,
        Set<Severity> severities,
        Set<ListType> listTypes,
        Set<PenaltyType> penaltyTypes,
        Set<String> items,
        Set<String> departments) {
    /** All violations. */
    public static final RecordFilter ALL = new RecordFilter(null, null, null, null, null, null);

    public RecordFilter {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        severities = severities == null ? Set.of() : Set.copyOf(severities);
        listTypes = listTypes == null ? Set.of() : Set.copyOf(listTypes);
        penaltyTypes = penaltyTypes == null ? Set.of() : Set.copyOf(penaltyTypes);
        items = items == null ? Set.of() : Set.copyOf(items);
        departments = departments == null ? Set.of() : Set.copyOf(departments);
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
                && (departments.isEmpty() || departments.contains(violation.department()));
    }
}
