package org.xinheng.standing;

/**
 * A caller's promise that requests with one key are one request.
 *
 * @param key the key, already made unique per caller
 * @param fingerprint a hash of the whole request, so that a key used for another request is noticed
 */
public record Idempotency(String key, String fingerprint) {}
