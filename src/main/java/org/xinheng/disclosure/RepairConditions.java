package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.policy.Publication;
import org.xinheng.policy.PublicationTerm;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.RepairDeclaration;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/** Checks the conditions of repair against everything that is known about the party. Pure. */
public final class RepairConditions {
    private final Publication publication;

    /** By the rules of a policy. */
    public RepairConditions(Publication publication) {
        this.publication = publication;
    }

    /**
     * All conditions, met or not.
     *
     * @param violation the record to be repaired
     * @param all the party's records, that one included
     * @param proceedings the procedures about that record, the applied-for repair itself not included
     * @param declared what the applicant declares
     * @param today the day
     */
    public List<RepairCondition> check(
            Violation violation,
            List<Violation> all,
            List<Proceeding> proceedings,
            Set<RepairDeclaration> declared,
            LocalDate today) {
        PublicationTerm term = publication.term(violation);
        List<RepairCondition> conditions = new ArrayList<>();
        LocalDate end = publication.endOf(violation);
        conditions.add(condition(
                RepairCondition.Code.IN_EFFECT,
                today.isBefore(end),
                today.isBefore(end) ? "in effect until " + end : "ended on " + end));
        conditions.add(condition(
                RepairCondition.Code.REPAIRABLE,
                term.repairFrom().isPresent(),
                term.rule().title()
                        + (term.repairFrom().isPresent()
                                ? " may be repaired"
                                : " cannot be repaired before the end of publication")));
        conditions.add(condition(
                RepairCondition.Code.MINIMUM_REACHED,
                term.repairFrom().map(day -> !today.isBefore(day)).orElse(false),
                term.repairFrom().map(day -> "may be repaired from " + day).orElse("never reached")));
        for (RepairDeclaration declaration : RepairDeclaration.values()) {
            boolean given = declared.contains(declaration);
            conditions.add(condition(
                    RepairCondition.Code.valueOf(declaration.name()), given, given ? "declared" : "not declared"));
        }
        conditions.add(repetition(violation, all));
        if (violation.kind() == ViolationKind.PENALTY) {
            conditions.add(listing(violation, all, today));
        }
        Optional<Proceeding> pending = proceedings.stream()
                .filter(p -> p.kind() == ProceedingKind.REPAIR || p.kind() == ProceedingKind.OBJECTION)
                .filter(Proceeding::isPending)
                .findFirst();
        conditions.add(condition(
                RepairCondition.Code.NOTHING_PENDING,
                pending.isEmpty(),
                pending.map(p -> p.kind() + " " + p.id() + " is pending").orElse("nothing pending")));
        return conditions;
    }

    private static RepairCondition repetition(Violation violation, List<Violation> all) {
        Optional<Violation> again = all.stream()
                .filter(v -> !v.id().equals(violation.id()))
                .filter(v -> v.kind() == ViolationKind.PENALTY && violation.kind() == ViolationKind.PENALTY)
                .filter(v -> !v.firstMinorOffence() && v.decidedOn().isAfter(violation.decidedOn()))
                .filter(v -> v.penaltyTypes().stream().anyMatch(violation.penaltyTypes()::contains))
                .findFirst();
        return condition(
                RepairCondition.Code.NO_REPETITION,
                again.isEmpty(),
                again.map(v -> "penalised again on " + v.decidedOn() + ", record " + v.id())
                        .orElse("no other penalty of the same type since"));
    }

    private RepairCondition listing(Violation violation, List<Violation> all, LocalDate today) {
        Optional<Violation> listed = all.stream()
                .filter(v -> !v.id().equals(violation.id()))
                .filter(v -> v.kind() == ViolationKind.SERIOUS_LISTING || v.kind() == ViolationKind.ABNORMAL_LISTING)
                .filter(v -> today.isBefore(publication.endOf(v)))
                .findFirst();
        return condition(
                RepairCondition.Code.NOT_LISTED,
                listed.isEmpty(),
                listed.map(v -> "listed on " + v.decidedOn() + ", record " + v.id())
                        .orElse("on no list"));
    }

    private static RepairCondition condition(RepairCondition.Code code, boolean met, String explanation) {
        return new RepairCondition(code, met, explanation);
    }
}
