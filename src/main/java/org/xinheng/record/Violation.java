package org.xinheng.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;

/**
 * A decided, dated, sourced fact against a subject or person (违法失信信息). A withdrawn record is no record: it is
 * never part of the facts that are graded.
 *
 * @param kind what was decided
 * @param severity how grave it is
 * @param party against whom
 * @param department the code of the department that decided
 * @param documentNumber the decision document's number (文号)
 * @param sourceKey the deciding department's own key; required where there is no document number
 * @param item the item that was breached, where the record says so
 * @param behaviour what was done (违法行为类型), as the decision says
 * @param penaltyTypes the penalties imposed; only with {@link ViolationKind#PENALTY}
 * @param listType which list; only with {@link ViolationKind#SERIOUS_LISTING}
 * @param decidedOn the date of the decision document
 * @param publishedUntil the first day on which it is no longer published, where the decision fixes one
 * @param repairedOn the day on which repair or removal from the list took effect
 * @param fine the fine, in yuan
 * @param firstMinorOffence whether it was a minor first offence corrected in time (首违不罚、轻微免罚): it never counts
 * @param attributes named values that a policy may read
 */
public record Violation(
        ViolationKind kind,
        Severity severity,
        Party party,
        String department,
        Optional<String> documentNumber,
        Optional<String> sourceKey,
        Optional<String> item,
        String behaviour,
        SortedSet<PenaltyType> penaltyTypes,
        Optional<ListType> listType,
        LocalDate decidedOn,
        Optional<LocalDate> publishedUntil,
        Optional<LocalDate> repairedOn,
        Optional<BigDecimal> fine,
        boolean firstMinorOffence,
        Attributes attributes)
        implements CreditRecord {
    private static final BigDecimal LARGEST_FINE = new BigDecimal("1e12");

    public Violation {
        Check.present("kind", kind);
        Check.present("severity", severity);
        Check.present("party", party);
        department = Check.code("department", department);
        documentNumber = Check.text("documentNumber", documentNumber, Check.NAME);
        sourceKey = Check.text("sourceKey", sourceKey, 128);
        Check.that(
                documentNumber.isPresent() || sourceKey.isPresent(),
                "documentNumber",
                "is required where there is no sourceKey");
        item = Check.code("item", item);
        behaviour = Check.text("behaviour", behaviour, Check.TEXT);
        penaltyTypes = copy(penaltyTypes);
        Check.that(penaltyTypes.isEmpty() || kind == ViolationKind.PENALTY, "penaltyTypes", "belong to PENALTY only");
        listType = Check.absentOr(listType);
        Check.that(
                listType.isEmpty() || kind == ViolationKind.SERIOUS_LISTING,
                "listType",
                "belongs to SERIOUS_LISTING only");
        Check.present("decidedOn", decidedOn);
        publishedUntil = notBefore("publishedUntil", publishedUntil, decidedOn);
        repairedOn = notBefore("repairedOn", repairedOn, decidedOn);
        fine = Check.absentOr(fine).map(BigDecimal::stripTrailingZeros);
        fine.ifPresent(f -> Check.that(
                f.signum() >= 0 && f.compareTo(LARGEST_FINE) < 0 && f.scale() <= 2,
                "fine",
                "must be an amount in yuan with at most 2 decimals, not negative and below 10^12"));
        attributes = attributes == null ? Attributes.NONE : attributes;
    }

    /** Its identifier, from the natural identity: deciding department, document number or source key, party, kind. */
    @Override
    public RecordId id() {
        return RecordId.of(
                "violation",
                department,
                documentNumber.map(n -> "document " + n).orElseGet(() -> "key " + sourceKey.orElseThrow()),
                party.text(),
                kind.name());
    }

    /** The same record with another day of repair, or none. */
    public Violation repaired(Optional<LocalDate> on) {
        return new Violation(
                kind,
                severity,
                party,
                department,
                documentNumber,
                sourceKey,
                item,
                behaviour,
                penaltyTypes,
                listType,
                decidedOn,
                publishedUntil,
                on,
                fine,
                firstMinorOffence,
                attributes);
    }

    /** This record where it corrects what was known of it: whoever corrects a record does not undo its repair. */
    public Violation correcting(Optional<Violation> known) {
        return repairedOn.isPresent()
                ? this
                : repaired(known.flatMap(Violation::repairedOn).filter(day -> !day.isBefore(decidedOn)));
    }

    /** The decision document's number (文号), else the department's own key. */
    public String number() {
        return documentNumber.or(() -> sourceKey).orElseThrow();
    }

    @Override
    public LocalDate date() {
        return decidedOn;
    }

    private static Optional<LocalDate> notBefore(String field, Optional<LocalDate> date, LocalDate earliest) {
        Optional<LocalDate> given = Check.absentOr(date);
        given.ifPresent(d -> Check.that(!d.isBefore(earliest), field, "must not be before decidedOn"));
        return given;
    }

    private static SortedSet<PenaltyType> copy(Set<PenaltyType> types) {
        return types == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }
}
