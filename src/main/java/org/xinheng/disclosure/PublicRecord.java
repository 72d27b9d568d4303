package org.xinheng.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Severity;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.SubjectKind;

/**
 * What the public sees of one record.
 *
 * @param type that it is a record
 * @param id the record's identifier
 * @param subject whom it is against
 * @param kind what was decided
 * @param severity how grave it is
 * @param department the code of the department that decided
 * @param publisher the code of the department that publishes
 * @param documentNumber the decision document's number (文号)
 * @param item the code of the item that was breached
 * @param behaviour what was done, names of persons masked
 * @param penaltyTypes the penalties imposed
 * @param listType which list
 * @param fine the fine, in yuan
 * @param decidedOn the date of the decision document
 * @param publishedOn the day on which it was first published
 * @param until the first day on which it is no longer published
 * @param repairFrom the first day on which it may be repaired; absent where it cannot be
 * @param objected whether an objection to it is open
 * @param rule the title of the rule by which it is published
 */
public record PublicRecord(
        Type type,
        String id,
        Whom subject,
        ViolationKind kind,
        Severity severity,
        String department,
        String publisher,
        Optional<String> documentNumber,
        Optional<String> item,
        String behaviour,
        SortedSet<PenaltyType> penaltyTypes,
        Optional<ListType> listType,
        Optional<BigDecimal> fine,
        LocalDate decidedOn,
        LocalDate publishedOn,
        LocalDate until,
        Optional<LocalDate> repairFrom,
        boolean objected,
        String rule)
        implements PublicEntry {
    /**
     * A subject as the public sees it.
     *
     * @param id its identifier
     * @param name its name; the operator's name in an individual business's is masked
     * @param uscc its unified social credit code, where it has one
     * @param kind what it is
     * @param area the code of the management area that supervises it
     */
    public record Whom(String id, String name, Optional<String> uscc, SubjectKind kind, String area) {}
}
