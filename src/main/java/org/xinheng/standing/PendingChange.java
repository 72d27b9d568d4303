package org.xinheng.standing;

import java.time.Instant;
import java.util.List;

/**
 * A committed change that has no number yet.
 *
 * @param id its identifier
 * @param kind the kind of its facts, or MIXED
 * @param actor who made it
 * @param at when it was committed, by the graph's clock
 * @param payload its facts in canonical form
 * @param after the changes before it on the same nodes that have no number yet either
 */
public record PendingChange(String id, String kind, String actor, Instant at, String payload, List<String> after) {}
