package org.xinheng.code;

import java.io.Serial;

/**
 * The graph cannot be reached or did not answer in time. Nothing was half-written; the same request may be sent again,
 * with its idempotency key where it changes something.
 */
public final class UnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** When nothing was tried, because the graph is known to be down. */
    public UnavailableException(String message) {
        super(message);
    }

    /** When it was tried; the cause is what the driver said. */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
