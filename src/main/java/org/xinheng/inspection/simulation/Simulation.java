package org.xinheng.inspection.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.xinheng.code.SubjectId;
import org.xinheng.code.UnavailableException;
import org.xinheng.grading.Assessment;
import org.xinheng.inspection.Asker;
import org.xinheng.inspection.Intensity;
import org.xinheng.inspection.IntensityEngine;
import org.xinheng.inspection.simulation.SimulationReport.State;
import org.xinheng.policy.Scheme;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.registry.Level;
import org.xinheng.standing.CutoffRuns;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.LinkingDryRun;
import org.xinheng.standing.Operator;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.Standing;
import org.xinheng.standing.StandingMaker;

/**
 * One policy tried on the whole population: every subject is graded by it and by the one in force, from the same facts,
 * each with the links that it makes of today's relations and records, and asked for its ratios by both. Nothing is
 * written; only what is counted is held, and the other links where the policies link differently.
 */
final class Simulation implements Runnable {
    private static final Asker ROUTINE = new Asker(Level.COUNTY, CaseType.ROUTINE);
    /** Subjects whose operators are read together. */
    private static final int TOGETHER = 500;

    private static final Logger LOG = Logger.getLogger(Simulation.class);

    private final RuleBook now;
    private final RuleBook policy;
    private final LocalDate on;
    private final long total;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final LinkingDryRun linking;
    private final CutoffRuns runs;
    private final Tally tally = new Tally();
    private final List<Pair> operated = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile long ended;
    private volatile State state = State.RUNNING;
    private volatile boolean cancelled;

    Simulation(
            RuleBook now,
            RuleBook policy,
            LocalDate on,
            long total,
            Ledger ledger,
            Catalogue catalogue,
            LinkingDryRun linking,
            CutoffRuns runs) {
        this.now = now;
        this.policy = policy;
        this.on = on;
        this.total = total;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.linking = linking;
        this.runs = runs;
    }

    /** Ends a pass over the population before its time. */
    private static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void run() {
        try {
            UnaryOperator<Dossier> linked = linking.relinking(policy);
            mustGoOn();
            RuleBook then = CutoffRuns.isNeeded(policy.policy())
                    ? RuleBook.of(policy.policy(), runs.take(policy, on, dossier -> {
                        mustGoOn();
                        return linked.apply(dossier);
                    }))
                    : policy;
            List<String> schemes = Stream.concat(now.policy().schemes().stream(), then.policy().schemes().stream())
                    .map(Scheme::code)
                    .distinct()
                    .toList();
            Sides sides = new Sides(
                    new Side(now, new IntensityEngine(now.policy()), UnaryOperator.identity()),
                    new Side(then, new IntensityEngine(then.policy()), linked),
                    schemes);
            ledger.eachDossier(dossier -> look(dossier, sides));
            countOperated(sides);
            finish(State.DONE);
        } catch (CancelledException e) {
            finish(State.CANCELLED);
        } catch (UnavailableException e) {
            LOG.debug("the graph went away during a simulation", e);
            finish(State.FAILED);
        } catch (RuntimeException e) {
            LOG.error("a simulation failed", e);
            finish(State.FAILED);
        }
    }

    /** Gives the simulation up; what it found so far stands. */
    void cancel() {
        cancelled = true;
    }

    /** Waits until it is over, but not longer than the given time; returns whether it is. */
    boolean await(Duration longest) throws InterruptedException {
        return over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    SimulationReport report() {
        long until = state == State.RUNNING ? System.nanoTime() : ended;
        return new SimulationReport(
                policy.version(),
                now.version(),
                on,
                state,
                tally.done(),
                total,
                TimeUnit.NANOSECONDS.toMillis(until - begun),
                tally.schemes(),
                tally.movers(),
                tally.examples(),
                tally.inspections(catalogue.items()),
                tally.departments(catalogue.items()));
    }

    /** A policy, ready to be asked, with the links that it makes. */
    private record Side(RuleBook book, IntensityEngine engine, UnaryOperator<Dossier> linked) {
        Standing standing(Dossier dossier, LocalDate on) {
            return StandingMaker.glance(linked.apply(dossier), book, on);
        }

        Optional<Assessment> assessment(Dossier dossier, String scheme, LocalDate on) {
            return book.grader().plain(linked.apply(dossier).facts(), scheme, on);
        }
    }

    private record Sides(Side now, Side then, List<String> schemes) {
        Pair standings(Dossier dossier, LocalDate on) {
            return new Pair(now.standing(dossier, on), then.standing(dossier, on));
        }
    }

    /** A subject as each side has it. */
    private record Pair(Standing before, Standing after) {}

    private void mustGoOn() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    private void look(Dossier dossier, Sides sides) {
        mustGoOn();
        Pair pair = sides.standings(dossier, on);
        tally.outcome(
                pair.before().subject().text(),
                sides.schemes(),
                pair.before().timeline().now(),
                pair.after().timeline().now(),
                scheme -> because(dossier, sides, scheme));
        if (pair.before().operators().isEmpty()) {
            count(pair, Map.of(), sides);
        } else {
            operated.add(pair);
            if (operated.size() == TOGETHER) {
                countOperated(sides);
            }
        }
    }

    /** Visits to who is operated by somebody depend on them, who are read together. */
    private void countOperated(Sides sides) {
        Set<SubjectId> ids = operated.stream()
                .flatMap(pair -> pair.before().operators().stream())
                .map(Operator::subject)
                .collect(Collectors.toSet());
        Map<SubjectId, Pair> operators = new HashMap<>();
        ledger.find(ids).forEach((id, held) -> operators.put(id, sides.standings(held.dossier(), on)));
        operated.forEach(pair -> count(pair, operators, sides));
        operated.clear();
    }

    private void count(Pair pair, Map<SubjectId, Pair> operators, Sides sides) {
        for (Item item : catalogue.items()) {
            tally.visits(
                    item,
                    visits(sides.now(), pair, Pair::before, operators, item),
                    visits(sides.then(), pair, Pair::after, operators, item));
        }
    }

    /** Nothing can be compared where one of the policies does not have the scheme: then the deciding rules say it all. */
    private List<Assessment.Difference> because(Dossier dossier, Sides sides, String scheme) {
        Optional<Assessment> before = sides.now().assessment(dossier, scheme, on);
        Optional<Assessment> after = sides.then().assessment(dossier, scheme, on);
        return before.isPresent() && after.isPresent() ? before.get().differencesTo(after.get()) : List.of();
    }

    private BigDecimal visits(
            Side side, Pair pair, Function<Pair, Standing> had, Map<SubjectId, Pair> operators, Item item) {
        Standing standing = had.apply(pair);
        Intensity intensity = side.engine()
                .answer(
                        standing,
                        id -> Optional.ofNullable(operators.get(id)).map(had),
                        item,
                        on,
                        ROUTINE,
                        catalogue.path(standing.area()));
        return ExpectedVisits.perYear(intensity);
    }

    private void finish(State reached) {
        ended = System.nanoTime();
        state = reached;
        over.countDown();
    }
}
