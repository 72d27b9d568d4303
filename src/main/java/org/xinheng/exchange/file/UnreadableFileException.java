package org.xinheng.exchange.file;

import java.io.Serial;

/** A file, or what is left of it, that cannot be read as what it should be: a sender's fault, not the service's. */
public final class UnreadableFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what would be right, for the sender
     */
    public UnreadableFileException(String message) {
        super(message);
    }

    /** With the reader's own account. */
    public UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
