package org.xinheng.code;

import java.io.Serial;

/**
 * The graph cannot be reached or did not answer in time. Nothing was half-written; the same request may be sent again,
 * with its idempotency key where it changes something.
 */
public final class UnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param message what was attempted
     * @param cause what the driver said
     */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
