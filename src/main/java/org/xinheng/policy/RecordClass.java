package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/**
 * A class of records that one publication rule is about. A part that is left out lets all through.
 *
 * @param kinds kinds of record
 * @param severities classes of severity
 * @param listTypes lists of serious dishonesty
 * @param penaltyTypes penalties, one of which was imposed
 * @param onlyPenaltyTypes penalties beside which no other was imposed
 * @param fineBelow the fine in yuan, where there is one, is lower than this
 * @param departments departments, one of which decided
 * @param attributes named values of the record, each with the texts that it may have
 * @param firstMinorOffence whether it is a minor first offence corrected in time
 */
public record RecordClass(
        Set<ViolationKind> kinds,
        Set<Severity> severities,
        Set<ListType> listTypes,
        Set<PenaltyType> penaltyTypes,
        Set<PenaltyType> onlyPenaltyTypes,
        Optional<BigDecimal> fineBelow,
        Set<String> departments,
        Map<String, Set<String>> attributes,
        Optional<Boolean> firstMinorOffence) {
    /** All records. */
    public static final RecordClass ALL =
            new RecordClass(null, null, null, null, null, Optional.empty(), null, null, Optional.empty());

    public RecordClass {
        kinds = Lists.orEmpty(kinds);
        severities = Lists.orEmpty(severities);
        listTypes = Lists.orEmpty(listTypes);
        penaltyTypes = Lists.orEmpty(penaltyTypes);
        onlyPenaltyTypes = Lists.orEmpty(onlyPenaltyTypes);
        fineBelow = Lists.orEmpty(fineBelow);
        departments = Lists.orEmpty(departments);
        attributes = Lists.orEmpty(attributes);
        firstMinorOffence = Lists.orEmpty(firstMinorOffence);
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether a record is of the class. */
    public boolean contains(Violation violation) {
        return (kinds.isEmpty() || kinds.contains(violation.kind()))
                && (severities.isEmpty() || severities.contains(violation.severity()))
                && (listTypes.isEmpty()
                        || violation.listType().map(listTypes::contains).orElse(false))
                && (penaltyTypes.isEmpty() || violation.penaltyTypes().stream().anyMatch(penaltyTypes::contains))
                && (onlyPenaltyTypes.isEmpty() || onlyAmong(violation))
                && (fineBelow.isEmpty() || fineBelow(fineBelow.get(), violation))
                && (departments.isEmpty() || departments.contains(violation.department()))
                && (attributes.isEmpty() || attributesOf(violation))
                && (firstMinorOffence.isEmpty() || firstMinorOffence.get() == violation.firstMinorOffence());
    }

    private static boolean fineBelow(BigDecimal limit, Violation violation) {
        return violation.fine().map(fine -> fine.compareTo(limit) < 0).orElse(false);
    }

    private boolean attributesOf(Violation violation) {
        return attributes.entrySet().stream().allMatch(e -> e.getValue().contains(value(violation, e.getKey())));
    }

    private boolean onlyAmong(Violation violation) {
        return !violation.penaltyTypes().isEmpty() && onlyPenaltyTypes.containsAll(violation.penaltyTypes());
    }

    private static String value(Violation violation, String name) {
        Object value = violation.attributes().values().get(name);
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
