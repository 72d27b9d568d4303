package org.xinheng.exchange.first;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Draft;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Numbering;
import org.xinheng.standing.PendingChange;

/** Numbers and chains the changes of a first load as they come, as the keeper does afterwards. Thread-safe. */
final class ChangeLog {
    private final String actor;
    private final Clock clock;
    private Instant lastAt = Instant.EPOCH;
    private Optional<Logged> last = Optional.empty();

    ChangeLog(String actor, Clock clock) {
        this.actor = actor;
        this.clock = clock;
    }

    /** The next change, which makes the facts known. Only facts of parties that others do not write may be in it. */
    Logged append(List<FactChange> facts) {
        String id = UUID.randomUUID().toString();
        String kind = new Draft(actor, facts, List.of(), Optional.empty()).kind();
        return append(id, kind, Canonical.writeList(FactChange.class, facts));
    }

    private synchronized Logged append(String id, String kind, String payload) {
        Instant now = clock.instant();
        lastAt = now.isAfter(lastAt) ? now : lastAt;
        PendingChange change = new PendingChange(id, kind, actor, lastAt, payload, List.of());
        long before = last.map(Logged::number).orElse(0L);
        Numbering.Place place = Numbering.number(
                        List.of(change), before, last.map(Logged::hash).orElse(Numbering.GENESIS))
                .get(0);
        Logged logged = new Logged(id, place.number(), place.hash(), kind, actor, lastAt, payload);
        // The payload may be large and is written by now: only the end of the chain is kept.
        last = Optional.of(new Logged(id, place.number(), place.hash(), kind, actor, lastAt, ""));
        return logged;
    }

    /** The last change, without its payload. */
    synchronized Optional<Logged> last() {
        return last;
    }
}
