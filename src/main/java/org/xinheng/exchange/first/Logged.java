package org.xinheng.exchange.first;

import java.time.Instant;

/**
 * A change in its place in the log.
 *
 * @param id its identifier
 * @param number its number, from 1
 * @param hash what chains it to the one before
 * @param kind the kind of its facts, or MIXED
 * @param actor who made it
 * @param at when it was made
 * @param payload its facts in canonical form
 */
public record Logged(String id, long number, String hash, String kind, String actor, Instant at, String payload) {}
