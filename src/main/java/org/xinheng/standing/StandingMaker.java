package org.xinheng.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.code.SubjectId;
import org.xinheng.record.CaseType;
import org.xinheng.record.Inspection;
import org.xinheng.registry.Level;
import org.xinheng.registry.Subject;

/** Makes a standing from a dossier: a pure function of the dossier, the rule book and the date. */
public final class StandingMaker {
    private StandingMaker() {}

    /**
     * The standing of a dossier.
     *
     * @param dossier all that is known about the subject
     * @param version the version that the standing bears
     * @param rules the rule book
     * @param on the day from which it speaks; facts after it count from their own day on
     */
    public static Standing make(Dossier dossier, int version, RuleBook rules, LocalDate on) {
        Subject subject = dossier.subject();
        return new Standing(
                subject.id(),
                version,
                rules.key(),
                subject.kind(),
                subject.status(),
                subject.area(),
                subject.industry(),
                dossier.memberOf(),
                operators(dossier),
                rules.grader().timeline(dossier.facts(), on),
                visits(dossier.inspections(), on));
    }

    private static List<Operator> operators(Dossier dossier) {
        return dossier.operatedBy().stream()
                .filter(r -> r.from() instanceof SubjectId)
                .map(r -> new Operator((SubjectId) r.from(), r.period()))
                .sorted(Comparator.comparing(Operator::subject))
                .toList();
    }

    private static List<Visit> visits(List<Inspection> inspections, LocalDate on) {
        record Group(String item, Level level, int year) {}
        Map<Group, List<Inspection>> groups = new LinkedHashMap<>();
        inspections.stream()
                .filter(i -> !i.inspectedOn().isAfter(on))
                .sorted(Comparator.comparing(Inspection::inspectedOn)
                        .thenComparing(Inspection::item)
                        .thenComparing(Inspection::id))
                .forEach(i -> groups.computeIfAbsent(
                                new Group(i.item(), i.level(), i.inspectedOn().getYear()), g -> new ArrayList<>())
                        .add(i));
        return groups.entrySet().stream()
                .map(e -> visit(e.getKey().item(), e.getKey().level(), e.getValue()))
                .sorted(Comparator.comparing(Visit::item)
                        .thenComparing(Visit::level)
                        .thenComparing(Visit::lastOn))
                .toList();
    }

    private static Visit visit(String item, Level level, List<Inspection> ofOneYear) {
        Inspection last = ofOneYear.get(ofOneYear.size() - 1);
        int capped = (int) ofOneYear.stream().filter(StandingMaker::usesUpCap).count();
        return new Visit(item, level, last.inspectedOn(), ofOneYear.size(), capped, last.foundProblem());
    }

    /** Individual-case checks are exempt from the caps, and nobody enters for a documentary one. */
    private static boolean usesUpCap(Inspection inspection) {
        return inspection.onSite() && inspection.caseType() != CaseType.CASE;
    }
}
