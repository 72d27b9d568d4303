package org.xinheng.standing;

import java.util.Optional;
import org.xinheng.access.Caller;

/**
 * Who asks for a change, and under which key.
 *
 * @param caller who asks
 * @param idempotency the key that the caller gave, where it gave one
 */
public record Request(Caller caller, Optional<Idempotency> idempotency) {}
