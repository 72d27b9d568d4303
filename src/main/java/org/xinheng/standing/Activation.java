package org.xinheng.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A policy on its way into force.
 *
 * @param id its identifier
 * @param version the policy's version
 * @param from the day from which it is to be in force; at once when that is not in the future
 * @param state how far it has come
 * @param proposedBy who proposed it
 * @param approvedBy who approved it: another person
 * @param rules the key of the rule book that it makes, once known
 * @param staged how many subjects were graded by it beforehand
 * @param proposedAt when it was proposed
 */
public record Activation(
        String id,
        String version,
        LocalDate from,
        State state,
        String proposedBy,
        Optional<String> approvedBy,
        Optional<String> rules,
        long staged,
        Instant proposedAt) {
    /** How far an activation has come. */
    public enum State {
        /** waits for a second pair of eyes */
        PROPOSED,
        /** approved; cut-offs are taken where the policy has quantiles */
        APPROVED,
        /** standings are made beside the present ones */
        STAGING,
        /** the rule book is the one in force, or was */
        ACTIVE,
        /** given up before it was in force */
        CANCELLED
    }
}
