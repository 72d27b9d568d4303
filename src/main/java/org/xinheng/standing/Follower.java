package org.xinheng.standing;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.SubjectId;

/**
 * Reflects the numbered changes of all processes in this one's memory, in order, and tells those who wait for the next
 * one.
 */
@ApplicationScoped
public class Follower {
    private static final int BATCH = 500;
    private static final int REMEMBERED = 10_000;

    private final Ledger ledger;
    private final Population population;
    private final Network network;
    private final Policies policies;
    private final Rules rules;
    /** Of the last change that was reflected; absent until this process first looked. */
    private Optional<String> hash = Optional.empty();
    /** The last changes that were reflected. */
    private final Map<String, Boolean> reached = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile CompletableFuture<Void> next = new CompletableFuture<>();

    /** Injected. */
    public Follower(Ledger ledger, Population population, Network network, Policies policies, Rules rules) {
        this.policies = policies;
        this.rules = rules;
        this.ledger = ledger;
        this.population = population;
        this.network = network;
    }

    /**
     * Whether the log still has what is reflected here. One that was put back to an earlier state while this process ran
     * does not, and gives the numbers that are reflected to other changes.
     */
    boolean isOfThisLog() {
        return hash.isEmpty() || ledger.hashAt(population.number()).equals(hash);
    }

    /** Reads what was numbered since the last look. */
    void look() {
        if (hash.isEmpty()) {
            hash = ledger.hashAt(population.number());
        }
        List<NumberedChange> changes;
        do {
            changes = ledger.changes(population.number(), BATCH);
            changes.forEach(this::reflect);
            population.currentUpTo(
                    changes.isEmpty()
                            ? population.number()
                            : changes.get(changes.size() - 1).number());
            if (!changes.isEmpty()) {
                signal();
            }
        } while (changes.size() == BATCH);
    }

    /**
     * Completes when a change is reflected in memory, whichever process made it: at once where it is, otherwise when it
     * is, or when the time is over. Reads the graph where the change is none of the last ones reflected here.
     *
     * @param change the identifier that the answer to the writer carried
     * @return whether it is reflected; fails where the graph is away
     * @throws InvalidFieldException through the result, when there is no such change
     */
    public Uni<Boolean> reaches(String change, Duration longest) {
        if (isReached(change)) {
            return Uni.createFrom().item(true);
        }
        long end = System.nanoTime() + longest.toNanos();
        return Uni.createFrom()
                .item(() -> ledger.numberOf(change))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(number -> number.isPresent() && number.getAsLong() <= population.number()
                        ? Uni.createFrom().item(true)
                        : reachesBefore(end, change));
    }

    private Uni<Boolean> reachesBefore(long end, String change) {
        CompletableFuture<Void> signal = next;
        if (isReached(change)) {
            return Uni.createFrom().item(true);
        }
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom()
                .completionStage(signal::copy)
                .ifNoItem()
                .after(left)
                .recoverWithItem((Void) null)
                .flatMap(nothing -> reachesBefore(end, change));
    }

    private boolean isReached(String change) {
        synchronized (reached) {
            return reached.containsKey(change);
        }
    }

    /** Whoever waits for the next change is answered now, so that a process that stops keeps nobody. */
    void letGo(@Observes ShutdownDelayInitiatedEvent event) {
        signal();
    }

    private void signal() {
        CompletableFuture<Void> done = next;
        next = new CompletableFuture<>();
        done.complete(null);
    }

    /** Completes when a change after the given one is known, or when the time is over. */
    public Uni<Void> after(long number, Duration longest) {
        CompletableFuture<Void> signal = next;
        if (population.number() > number) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .completionStage(signal::copy)
                .ifNoItem()
                .after(longest)
                .recoverWithItem((Void) null);
    }

    /**
     * Waits until a change of this process's own is reflected in memory, so that a caller reads its own write where only
     * the numbered changes are reflected.
     *
     * @return whether it is
     */
    public boolean awaits(String change, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (reached) {
            long left = longest.toMillis();
            while (!reached.containsKey(change) && left > 0) {
                try {
                    reached.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
                left = (end - System.nanoTime()) / 1_000_000;
            }
            return reached.containsKey(change);
        }
    }

    private void reflect(NumberedChange change) {
        Map<SubjectId, List<String>> names = new HashMap<>();
        boolean catalogue = false;
        List<FactChange> facts = change.facts();
        for (FactChange fact : facts) {
            if (fact instanceof FactChange.SubjectSaved saved) {
                names.put(saved.subject().id(), saved.subject().keys());
            }
            catalogue |= fact.concernsCatalogue();
        }
        if (catalogue) {
            population.enter(ledger.catalogue());
        }
        for (FactChange fact : change.facts()) {
            if (fact instanceof FactChange.PolicyActivated activated) {
                changeOver(activated.rules());
            }
        }
        change.standings().forEach(s -> population.enter(s, names.getOrDefault(s.subject(), List.of())));
        hash = Optional.of(change.hash());
        network.reflect(change.number(), facts);
        synchronized (reached) {
            reached.put(change.id(), true);
            reached.notifyAll();
        }
    }

    /** One change switches all: every standing that was made beforehand is shown from the same moment on. */
    private void changeOver(String key) {
        if (!rules.decided().key().equals(key)) {
            RuleBook book = policies.book(key);
            population.replaceAll(enter -> ledger.eachStanding(key, enter), () -> rules.activate(book));
        }
    }
}
