package org.xinheng.inspection.simulation;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xinheng.code.RefusedException;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.CutoffRuns;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.LinkingDryRun;
import org.xinheng.standing.Policies;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;

/**
 * The simulations of this process, one at a time on a thread of low priority, so that lookups go on undisturbed. The last
 * ones stay to be read until the process ends.
 */
@ApplicationScoped
public class Simulations {
    private static final int KEPT = 20;

    private final Policies policies;
    private final Rules rules;
    private final Ledger ledger;
    private final Population population;
    private final LinkingDryRun linking;
    private final CutoffRuns runs;
    private final BusinessDay day;
    private final Map<String, Simulation> latest = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "simulation");
        created.setDaemon(true);
        created.setPriority(Thread.MIN_PRIORITY);
        return created;
    });

    /** Injected. */
    public Simulations(
            Policies policies,
            Rules rules,
            Ledger ledger,
            Population population,
            LinkingDryRun linking,
            CutoffRuns runs,
            BusinessDay day) {
        this.policies = policies;
        this.rules = rules;
        this.ledger = ledger;
        this.population = population;
        this.linking = linking;
        this.runs = runs;
        this.day = day;
    }

    /** Begins to try a policy, unless that is under way. */
    public SimulationReport begin(String version) {
        policies.policy(version);
        Simulation simulation;
        synchronized (latest) {
            Simulation former = latest.get(version);
            if (former != null && former.report().state() == SimulationReport.State.RUNNING) {
                return former.report();
            }
            simulation = new Simulation(
                    rules.active(),
                    policies.book(version),
                    day.today(),
                    population.table().size(),
                    ledger,
                    population.catalogue(),
                    linking,
                    runs);
            latest.remove(version);
            latest.put(version, simulation);
            if (latest.size() > KEPT) {
                latest.remove(latest.keySet().iterator().next()).cancel();
            }
        }
        thread.execute(simulation);
        return simulation.report();
    }

    /** How far the latest simulation of a policy has come. */
    public SimulationReport report(String version) {
        return find(version).report();
    }

    /** The same, when it is over or the time is. */
    public SimulationReport report(String version, Duration longest) throws InterruptedException {
        Simulation simulation = find(version);
        simulation.await(longest);
        return simulation.report();
    }

    /** Gives the latest simulation of a policy up. */
    public SimulationReport cancel(String version) throws InterruptedException {
        Simulation simulation = find(version);
        simulation.cancel();
        return report(version, Duration.ofSeconds(5));
    }

    void stop(@Observes ShutdownEvent event) {
        synchronized (latest) {
            latest.values().forEach(Simulation::cancel);
        }
        thread.shutdown();
    }

    private Simulation find(String version) {
        synchronized (latest) {
            Simulation simulation = latest.get(version);
            if (simulation == null) {
                throw RefusedException.unknown("simulation of policy", version);
            }
            return simulation;
        }
    }
}
