package org.xinheng.disclosure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.xinheng.code.UnavailableException;
import org.xinheng.standing.Population;

/** What whoever watches the service sees of publication: mirrors that are late to delete, and the feed's own lag. */
@ApplicationScoped
class DisclosureMeters {
    private static final Logger LOG = Logger.getLogger(DisclosureMeters.class);

    private final MeterRegistry registry;
    private final Mirrors mirrors;
    private final PublicFeed feed;
    private final Population population;
    private volatile Seen seen = new Seen(0, 0, 0, 0);

    DisclosureMeters(MeterRegistry registry, Mirrors mirrors, PublicFeed feed, Population population) {
        this.registry = registry;
        this.mirrors = mirrors;
        this.feed = feed;
        this.population = population;
    }

    private record Seen(long number, long behind, long unconfirmed, long overdue) {}

    void register(@Observes StartupEvent event) {
        gauge("xinheng.public.number", "Last number of the public feed", Seen::number);
        gauge("xinheng.public.lag.changes", "Changes that the public feed has not looked at yet", Seen::behind);
        gauge("xinheng.withdrawals.unconfirmed", "Deletions that mirrors did not confirm", Seen::unconfirmed);
        gauge("xinheng.withdrawals.overdue", "Mirrors whose time to delete is over", Seen::overdue);
    }

    @Scheduled(every = "15s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            List<Mirrors.Behind> all = mirrors.all();
            PublicFeed.End end = feed.end();
            seen = new Seen(
                    end.number(),
                    Math.max(0, population.number() - end.through()),
                    all.stream().mapToLong(Mirrors.Behind::deletions).sum(),
                    all.stream().filter(Mirrors.Behind::overdue).count());
        } catch (UnavailableException e) {
            LOG.debug("the graph is away; how far mirrors are is not known", e);
        }
    }

    private void gauge(String name, String description, ToDoubleFunction<Seen> value) {
        Gauge.builder(name, this, m -> value.applyAsDouble(m.seen))
                .description(description)
                .register(registry);
    }
}
