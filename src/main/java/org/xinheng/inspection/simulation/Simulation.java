package org.xinheng.inspection.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.xinheng.code.SubjectId;
import org.xinheng.code.UnavailableException;
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
import org.xinheng.standing.Held;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.Standing;
import org.xinheng.standing.StandingMaker;

/**
 * One policy tried on the whole population: every subject is graded by it and by the one in force, from the same facts
 * and the same links, and asked for its ratios by both. Nothing is written; only what is counted is held.
 */
final class Simulation implements Runnable {
    private static final Asker ROUTINE = new Asker(Level.COUNTY, CaseType.ROUTINE);
    private static final Logger LOG = Logger.getLogger(Simulation.class);

    private final RuleBook now;
    private final RuleBook policy;
    private final LocalDate on;
    private final long total;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final CutoffRuns runs;
    private final Tally tally = new Tally();
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
            CutoffRuns runs) {
        this.now = now;
        this.policy = policy;
        this.on = on;
        this.total = total;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.runs = runs;
    }

    /** Ends a pass over the population before its time. */
    private static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void run() {
        try {
            RuleBook then =
                    CutoffRuns.isNeeded(policy.policy()) ? RuleBook.of(policy.policy(), runs.take(policy, on)) : policy;
            List<String> schemes = Stream.concat(now.policy().schemes().stream(), then.policy().schemes().stream())
                    .map(Scheme::code)
                    .distinct()
                    .toList();
            Sides sides =
                    new Sides(then, new IntensityEngine(now.policy()), new IntensityEngine(then.policy()), schemes);
            ledger.eachDossier(held -> look(held, sides));
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
                tally.inspections(catalogue.items()));
    }

    /** Both policies, ready to be asked. */
    private record Sides(RuleBook then, IntensityEngine nowEngine, IntensityEngine thenEngine, List<String> schemes) {}

    private void look(Held held, Sides sides) {
        if (cancelled) {
            throw new CancelledException();
        }
        Standing before = StandingMaker.make(held.dossier(), 0, now, on);
        Standing after = StandingMaker.make(held.dossier(), 0, sides.then(), on);
        tally.outcome(
                before.subject().text(),
                sides.schemes(),
                before.timeline().now(),
                after.timeline().now());
        for (Item item : catalogue.items()) {
            tally.ratio(
                    item,
                    ratio(sides.nowEngine(), before, item, now),
                    ratio(sides.thenEngine(), after, item, sides.then()));
        }
    }

    private Optional<BigDecimal> ratio(IntensityEngine engine, Standing standing, Item item, RuleBook book) {
        Intensity intensity = engine.answer(
                standing, other -> operator(other, book), item, on, ROUTINE, catalogue.path(standing.area()));
        return intensity.applicable() ? intensity.ratio() : Optional.empty();
    }

    /** Few subjects are graded by who operates them, so each of those is read by itself. */
    private Optional<Standing> operator(SubjectId id, RuleBook book) {
        return ledger.find(id).map(h -> StandingMaker.make(h.dossier(), 0, book, on));
    }

    private void finish(State reached) {
        ended = System.nanoTime();
        state = reached;
        over.countDown();
    }
}
