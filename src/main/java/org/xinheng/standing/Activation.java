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
        ActivationState state,
        String proposedBy,
        Optional<String> approvedBy,
        Optional<String> rules,
        long staged,
        Instant proposedAt) {}
