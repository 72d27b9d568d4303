package org.xinheng.standing;

import java.util.List;
import java.util.Optional;

/**
 * A change about to be committed, with all that goes with it into the same transaction.
 *
 * @param actor who makes it
 * @param facts what became known, in order
 * @param standings the standings that it makes
 * @param idempotency the caller's key, where there is one
 */
public record Draft(String actor, List<FactChange> facts, List<Standing> standings, Optional<Idempotency> idempotency) {
    public Draft {
        facts = List.copyOf(facts);
        standings = List.copyOf(standings);
    }

    /** The kind of its facts; MIXED where there are several kinds, STANDING where there are none. */
    public String kind() {
        List<String> kinds =
                facts.stream().map(FactChange::kind).distinct().limit(2).toList();
        return switch (kinds.size()) {
            case 0 -> "STANDING";
            case 1 -> kinds.get(0);
            default -> "MIXED";
        };
    }
}
