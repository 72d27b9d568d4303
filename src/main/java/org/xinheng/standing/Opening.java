package org.xinheng.standing;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.xinheng.policy.PolicyReader;

/** Fills the memory from the graph before the service is ready, and sets the background work going. */
@ApplicationScoped
public class Opening {
    /** After the graph is open, before whatever writes at start. */
    public static final int PRIORITY = 1_000;

    private static final Logger LOG = Logger.getLogger(Opening.class);

    private final Ledger ledger;
    private final Population population;
    private final Network network;
    private final Policies policies;
    private final Rules rules;
    private final Instance<Memory> memories;
    private final ManagedExecutor executor;
    private final Keeper keeper;
    private final ConfiguredPolicy configured;

    /** Injected. */
    public Opening(
            Ledger ledger,
            Population population,
            Network network,
            Policies policies,
            Rules rules,
            @Any Instance<Memory> memories,
            ManagedExecutor executor,
            Keeper keeper,
            ConfiguredPolicy configured) {
        this.ledger = ledger;
        this.population = population;
        this.network = network;
        this.policies = policies;
        this.rules = rules;
        this.memories = memories;
        this.executor = executor;
        this.keeper = keeper;
        this.configured = configured;
    }

    void open(@Observes @Priority(PRIORITY) StartupEvent event) {
        RuleBook book = inForce();
        rules.activate(book);
        long number = ledger.lastNumber();
        fill(
                () -> {
                    population.enter(ledger.catalogue());
                    ledger.eachStanding(book.key(), population::enter);
                },
                () -> network.load(ledger, rules.active(), number));
        network.describeAll();
        population.currentUpTo(number);
        keeper.start();
        LOG.infof(
                "%d subjects in memory, policy %s, change %d",
                population.table().size(), rules.active().version(), number);
    }

    /** Side by side: a graph that has just been started is slow to answer each first question, not to answer many. */
    private void fill(Runnable... own) {
        CompletableFuture<?>[] all = Stream.concat(
                        Stream.of(own), memories.stream().map(memory -> (Runnable) memory::fill))
                .map(executor::runAsync)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
    }

    /** The system's clock; tests put another in its place. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** What the graph says is in force; a configured file comes into force when its version is new to the graph. */
    private RuleBook inForce() {
        Optional<String> key = policies.inForce();
        if (!configured.isGiven() && key.isPresent()) {
            return policies.book(key.get());
        }
        String text = configured.text();
        String version = PolicyReader.read(text).version();
        if (key.isPresent() && policies.knows(version)) {
            policies.take(text);
            return policies.book(key.get());
        }
        RuleBook book = policies.take(text);
        policies.putInForce(book);
        return book;
    }
}
