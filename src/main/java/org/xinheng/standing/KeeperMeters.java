package org.xinheng.standing;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.xinheng.code.UnavailableException;

/**
 * What whoever watches the service sees of it: how current its memory is, who keeps the log, and what waits for the
 * keeper. Every replica measures by itself, so that the figures are there also when nobody keeps the log.
 */
@ApplicationScoped
class KeeperMeters {
    private static final Logger LOG = Logger.getLogger(KeeperMeters.class);

    private final MeterRegistry registry;
    private final Population population;
    private final Keeper keeper;
    private final KeeperLedger ledger;
    private volatile KeeperLedger.Backlog backlog = new KeeperLedger.Backlog(0, Duration.ZERO, 0);

    KeeperMeters(MeterRegistry registry, Population population, Keeper keeper, KeeperLedger ledger) {
        this.registry = registry;
        this.population = population;
        this.keeper = keeper;
        this.ledger = ledger;
    }

    void register(@Observes StartupEvent event) {
        gauge("xinheng.subjects", "Subjects in memory", m -> m.population
                .table()
                .size());
        gauge("xinheng.standing.bytes", "Bytes that standings take in memory", m -> m.population
                .table()
                .bytes());
        gauge("xinheng.change.number", "Last change that is reflected here", m -> m.population.number());
        gauge(
                "xinheng.staleness.seconds",
                "Seconds since the memory was known to be what the graph has",
                m -> m.population.age().toMillis() / 1000.0);
        gauge("xinheng.keeper", "1 where this process keeps the log", m -> m.keeper.holdsLease() ? 1 : 0);
        gauge("xinheng.changes.pending", "Committed changes without a number", m -> m.backlog.changes());
        gauge(
                "xinheng.changes.lag.seconds",
                "Seconds for which the oldest change without a number has waited",
                m -> m.backlog.oldest().toMillis() / 1000.0);
        gauge("xinheng.grading.backlog", "Parties that are marked for linking and grading", m -> m.backlog.parties());
        FunctionCounter.builder("xinheng.lease.taken", keeper, Keeper::leasesTaken)
                .description("How often this process took the lease")
                .register(registry);
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            backlog = ledger.backlog();
        } catch (UnavailableException e) {
            LOG.debug("the graph is away; what waits in it is not known", e);
        }
    }

    private void gauge(String name, String description, ToDoubleFunction<KeeperMeters> value) {
        Gauge.builder(name, this, value).description(description).register(registry);
    }
}
