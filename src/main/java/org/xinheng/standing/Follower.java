package org.xinheng.standing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.xinheng.code.SubjectId;

/**
 * Reflects the numbered changes of all processes in this one's memory, in order, and tells those who wait for the next
 * one.
 */
@ApplicationScoped
public class Follower {
    private static final int BATCH = 500;

    private final Ledger ledger;
    private final Population population;
    private volatile CompletableFuture<Void> next = new CompletableFuture<>();

    /** Injected. */
    public Follower(Ledger ledger, Population population) {
        this.ledger = ledger;
        this.population = population;
    }

    /** Reads what was numbered since the last look. */
    void look() {
        List<NumberedChange> changes;
        do {
            changes = ledger.changes(population.number(), BATCH);
            changes.forEach(this::reflect);
            population.currentUpTo(
                    changes.isEmpty()
                            ? population.number()
                            : changes.get(changes.size() - 1).number());
            if (!changes.isEmpty()) {
                CompletableFuture<Void> reached = next;
                next = new CompletableFuture<>();
                reached.complete(null);
            }
        } while (changes.size() == BATCH);
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

    private void reflect(NumberedChange change) {
        Map<SubjectId, List<String>> names = new HashMap<>();
        boolean catalogue = false;
        for (FactChange fact : change.facts()) {
            if (fact instanceof FactChange.SubjectSaved saved) {
                names.put(saved.subject().id(), saved.subject().keys());
            }
            catalogue |= fact.concernsCatalogue();
        }
        if (catalogue) {
            population.enter(ledger.catalogue());
        }
        change.standings().forEach(s -> population.enter(s, names.getOrDefault(s.subject(), List.of())));
    }
}
