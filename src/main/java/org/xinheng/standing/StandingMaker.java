package org.xinheng.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.Timeline;
import org.xinheng.policy.IntensityRules;
import org.xinheng.record.Facts;
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
        Facts facts = dossier.facts();
        return standing(dossier, facts, version, rules, on, rules.grader().timeline(facts, on));
    }

    /** The standing of a dossier on a day, with no look at later ones. */
    public static Standing glance(Dossier dossier, RuleBook rules, LocalDate on) {
        Facts facts = dossier.facts();
        Outcome outcome = rules.grader().outcome(facts, on);
        Timeline day = new Timeline(on, outcome, Optional.empty(), Optional.empty(), Optional.empty());
        return standing(dossier, facts, 0, rules, on, day);
    }

    private static Standing standing(
            Dossier dossier, Facts facts, int version, RuleBook rules, LocalDate on, Timeline timeline) {
        Subject subject = facts.subject();
        return new Standing(
                subject.id(),
                version,
                rules.key(),
                subject.kind(),
                subject.status(),
                subject.area(),
                subject.industry(),
                dossier.allMemberOf(),
                operators(dossier),
                timeline,
                visits(facts.inspections(), rules.policy().intensity(), on));
    }

    private static List<Operator> operators(Dossier dossier) {
        return dossier.allOperatedBy().stream()
                .filter(r -> r.from() instanceof SubjectId)
                .map(r -> new Operator((SubjectId) r.from(), r.period()))
                .distinct()
                .sorted(Comparator.comparing(Operator::subject))
                .toList();
    }

    private static List<Visit> visits(List<Inspection> inspections, IntensityRules rules, LocalDate on) {
        record Group(String item, String department, Level level, int year, int piece) {}
        record Entrance(Level level, LocalDate day, String key) {}
        int grain = rules.grain();
        Map<Group, List<Inspection>> groups = new LinkedHashMap<>();
        Map<Entrance, Inspection> entrances = new HashMap<>();
        inspections.stream()
                .filter(i -> !i.inspectedOn().isAfter(on))
                .sorted(Comparator.comparing(Inspection::inspectedOn)
                        .thenComparing(Inspection::item)
                        .thenComparing(Inspection::id))
                .forEach(i -> {
                    LocalDate day = i.inspectedOn();
                    Group group = new Group(
                            i.item(), i.department(), i.level(), day.getYear(), (day.getMonthValue() - 1) / grain);
                    groups.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
                    if (i.onSite() && rules.usesUpCap(i.caseType())) {
                        entrances.putIfAbsent(new Entrance(i.level(), day, i.sourceKey()), i);
                    }
                });
        Set<RecordId> capped = entrances.values().stream().map(Inspection::id).collect(Collectors.toUnmodifiableSet());
        return groups.values().stream()
                .map(some -> visit(some, capped))
                .sorted(Comparator.comparing(Visit::item)
                        .thenComparing(Visit::department)
                        .thenComparing(Visit::level)
                        .thenComparing(Visit::lastOn))
                .toList();
    }

    /** One visit may serve several items and departments under one key: it is one entry into the premises. */
    private static Visit visit(List<Inspection> some, Set<RecordId> capped) {
        Inspection last = some.get(some.size() - 1);
        return new Visit(
                last.item(),
                last.department(),
                last.level(),
                last.inspectedOn(),
                some.size(),
                (int) some.stream().filter(i -> capped.contains(i.id())).count(),
                last.foundProblem());
    }
}
