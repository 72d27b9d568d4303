package org.xinheng.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.record.Violation;

/** The records that may cause links, by the party against which they were decided. Not thread-safe. */
public final class Causes {
    private final Map<Integer, Map<RecordId, Violation>> byParty = new HashMap<>();

    /** The records against a party, by its own ordinal, in the order of their identifiers. */
    Iterable<Violation> against(int party) {
        Map<RecordId, Violation> some = byParty.get(party);
        return some == null ? List.of() : some.values();
    }

    /** The ordinals of all parties that have some. */
    public Set<Integer> parties() {
        return byParty.keySet();
    }

    /** Adds or corrects a record; returns the one of the same identity that it replaces. */
    public Optional<Violation> put(Adjacency adjacency, Violation violation) {
        return Optional.ofNullable(byParty.computeIfAbsent(adjacency.enter(violation.party()), p -> new TreeMap<>())
                .put(violation.id(), violation));
    }

    /** Takes a record away and returns it. */
    public Optional<Violation> remove(Adjacency adjacency, Party party, RecordId id) {
        int ordinal = adjacency.find(party);
        Map<RecordId, Violation> some = byParty.get(ordinal);
        if (some == null) {
            return Optional.empty();
        }
        Optional<Violation> gone = Optional.ofNullable(some.remove(id));
        if (some.isEmpty()) {
            byParty.remove(ordinal);
        }
        return gone;
    }

    /** A record against a party, if it may cause links. */
    Optional<Violation> find(Adjacency adjacency, Party party, RecordId id) {
        return Optional.ofNullable(
                byParty.getOrDefault(adjacency.find(party), Map.of()).get(id));
    }

    /** Forgets all of them. */
    public void clear() {
        byParty.clear();
    }
}
