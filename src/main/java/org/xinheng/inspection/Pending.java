package org.xinheng.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.record.task.Draw;
import org.xinheng.record.task.DrawState;
import org.xinheng.record.task.JointTask;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Level;

/**
 * Visits that were drawn and not yet made: they use up caps and loads beforehand, and nobody is drawn for an item while
 * one is pending for it. A joint task is one visit. What was made counts on for what a plan and its inspectors have done.
 */
final class Pending {
    private final Map<SubjectId, Set<String>> items = new HashMap<>();
    private final Map<SubjectId, Map<Level, Set<String>>> visits = new HashMap<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final Map<String, List<Period>> windows = new HashMap<>();
    private final Map<String, Map<SubjectId, Integer>> ofPlans = new HashMap<>();
    private final Map<String, Map<String, Integer>> strata = new HashMap<>();

    /**
     * @param draws the draws of a year
     * @param joint the joint tasks of the year
     * @param done which visits have a result
     */
    Pending(List<Draw> draws, List<JointTask> joint, Set<Papers.Done> done, Catalogue catalogue) {
        Map<Papers.Done, String> together = new HashMap<>();
        joint.forEach(task ->
                task.parts().forEach(part -> together.put(new Papers.Done(part.draw(), task.subject()), task.id())));
        for (Draw draw : draws) {
            if (draw.state() == DrawState.DRAWN) {
                Level level =
                        catalogue.department(draw.department()).orElseThrow().level();
                draw.standing().forEach(visit -> add(draw, visit, level, together, done));
            }
        }
    }

    private void add(
            Draw draw, Draw.DrawnVisit visit, Level level, Map<Papers.Done, String> together, Set<Papers.Done> done) {
        ofPlans.computeIfAbsent(draw.plan(), p -> new HashMap<>()).merge(visit.subject(), 1, Integer::sum);
        strata.computeIfAbsent(draw.plan(), p -> new HashMap<>()).merge(visit.stratum(), 1, Integer::sum);
        Period window = new Period(visit.from(), Optional.of(visit.until()));
        visit.inspectors().forEach(code -> windows.computeIfAbsent(code, c -> new ArrayList<>())
                .add(window));
        Papers.Done key = new Papers.Done(draw.id(), visit.subject());
        if (done.contains(key)) {
            return;
        }
        items.computeIfAbsent(visit.subject(), s -> new HashSet<>()).add(draw.item());
        visits.computeIfAbsent(visit.subject(), s -> new HashMap<>())
                .computeIfAbsent(level, l -> new HashSet<>())
                .add(together.getOrDefault(key, draw.id()));
        visit.inspectors().forEach(code -> loads.merge(code, 1, Integer::sum));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pending pending
                && items.equals(pending.items)
                && visits.equals(pending.visits)
                && loads.equals(pending.loads)
                && windows.equals(pending.windows)
                && ofPlans.equals(pending.ofPlans)
                && strata.equals(pending.strata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(items, visits, loads, windows, ofPlans, strata);
    }

    /** Whether a visit to a subject is pending for an item. */
    boolean isPending(SubjectId subject, String item) {
        return items.getOrDefault(subject, Set.of()).contains(item);
    }

    /** How many visits by a level are pending. */
    int by(SubjectId subject, Level level) {
        return visits.getOrDefault(subject, Map.of())
                .getOrDefault(level, Set.of())
                .size();
    }

    /** How many visits by all levels are pending. */
    int all(SubjectId subject) {
        return visits.getOrDefault(subject, Map.of()).values().stream()
                .mapToInt(Set::size)
                .sum();
    }

    /** How many pending visits an inspector has. */
    int load(String inspector) {
        return loads.getOrDefault(inspector, 0);
    }

    /** How many visits an inspector was drawn for that may fall into a window, made or not. */
    int within(String inspector, Period window) {
        return (int) windows.getOrDefault(inspector, List.of()).stream()
                .filter(window::overlaps)
                .count();
    }

    /** How often a plan has drawn a subject. */
    int drawn(String plan, SubjectId subject) {
        return ofPlans.getOrDefault(plan, Map.of()).getOrDefault(subject, 0);
    }

    /** How many a plan has drawn of a stratum. */
    int drawnOf(String plan, String stratum) {
        return strata.getOrDefault(plan, Map.of()).getOrDefault(stratum, 0);
    }
}
