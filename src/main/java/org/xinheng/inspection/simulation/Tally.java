package org.xinheng.inspection.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinheng.grading.Assessment;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.registry.Item;

/** Counts what a simulation finds. Written by one thread, read by any. */
final class Tally {
    /** Of each move from one tier to another, so that a frequent one does not hide a rare one. */
    private static final int EXAMPLES_OF_A_MOVE = 50;

    private final Map<String, Map<List<Optional<String>>, Long>> cells = new TreeMap<>();
    private final List<SimulationReport.Mover> examples = new ArrayList<>();
    private final Map<String, BigDecimal> now = new TreeMap<>();
    private final Map<String, BigDecimal> then = new TreeMap<>();
    private long movers;
    private long done;

    /** Tells why a subject moves in a scheme. */
    interface Reasons {
        List<Assessment.Difference> of(String scheme);
    }

    synchronized void outcome(String subject, List<String> schemes, Outcome before, Outcome after, Reasons reasons) {
        boolean moved = false;
        for (String scheme : schemes) {
            Optional<SchemeOutcome> was = before.scheme(scheme);
            Optional<SchemeOutcome> is = after.scheme(scheme);
            if (was.isEmpty() && is.isEmpty()) {
                continue;
            }
            Optional<String> label = label(was);
            Optional<String> other = label(is);
            long subjects =
                    cells.computeIfAbsent(scheme, s -> new HashMap<>()).merge(List.of(label, other), 1L, Long::sum);
            if (!label.equals(other)) {
                moved = true;
                if (subjects <= EXAMPLES_OF_A_MOVE) {
                    examples.add(new SimulationReport.Mover(
                            subject, scheme, label, other, decidedBy(was), decidedBy(is), reasons.of(scheme)));
                }
            }
        }
        movers += moved ? 1 : 0;
        done++;
    }

    synchronized void visits(Item item, BigDecimal expectedNow, BigDecimal expectedThen) {
        now.merge(item.code(), expectedNow, BigDecimal::add);
        then.merge(item.code(), expectedThen, BigDecimal::add);
    }

    synchronized long done() {
        return done;
    }

    synchronized long movers() {
        return movers;
    }

    synchronized List<SimulationReport.Mover> examples() {
        return List.copyOf(examples);
    }

    synchronized List<SimulationReport.SchemeReport> schemes() {
        return cells.entrySet().stream()
                .map(e -> new SimulationReport.SchemeReport(
                        e.getKey(),
                        e.getValue().entrySet().stream()
                                .map(c -> new SimulationReport.Cell(
                                        c.getKey().get(0), c.getKey().get(1), c.getValue()))
                                .sorted(Comparator.comparing((SimulationReport.Cell c) ->
                                                c.now().orElse(""))
                                        .thenComparing(c -> c.then().orElse("")))
                                .toList()))
                .toList();
    }

    synchronized List<SimulationReport.Load> inspections(Iterable<Item> items) {
        List<SimulationReport.Load> loads = new ArrayList<>();
        for (Item item : items) {
            BigDecimal before = now.getOrDefault(item.code(), BigDecimal.ZERO);
            BigDecimal after = then.getOrDefault(item.code(), BigDecimal.ZERO);
            if (before.signum() != 0 || after.signum() != 0) {
                loads.add(new SimulationReport.Load(item.code(), item.leads().get(0), before, after));
            }
        }
        return loads;
    }

    synchronized List<SimulationReport.DepartmentLoad> departments(Iterable<Item> items) {
        Map<String, BigDecimal> before = new TreeMap<>();
        Map<String, BigDecimal> after = new TreeMap<>();
        for (SimulationReport.Load load : inspections(items)) {
            before.merge(load.department(), load.now(), BigDecimal::add);
            after.merge(load.department(), load.then(), BigDecimal::add);
        }
        return before.keySet().stream()
                .map(code -> new SimulationReport.DepartmentLoad(code, before.get(code), after.get(code)))
                .toList();
    }

    private static Optional<String> label(Optional<SchemeOutcome> outcome) {
        return outcome.flatMap(SchemeOutcome::tier).map(Tier::label);
    }

    private static String decidedBy(Optional<SchemeOutcome> outcome) {
        return outcome.map(SchemeOutcome::decidedBy).orElse("not-applicable");
    }
}
