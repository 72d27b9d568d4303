package org.xinheng.standing;

/**
 * The right of one process to number changes and to grade the rest.
 *
 * @param token grows with every change of holder; every transaction of the holder checks it under a lock
 */
public record Lease(long token) {}
