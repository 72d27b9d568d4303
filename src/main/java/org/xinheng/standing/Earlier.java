package org.xinheng.standing;

import java.util.Optional;

/**
 * A change that was committed under an idempotency key before.
 *
 * @param change its identifier
 * @param fingerprint the fingerprint of the request that made it
 * @param before the standing before it, where there was one
 * @param after the standing that it made, where it made one
 */
public record Earlier(String change, String fingerprint, Optional<Standing> before, Optional<Standing> after) {}
