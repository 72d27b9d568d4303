package org.xinheng.exchange.first;

/** A first load that cannot be: the message tells the operator why and what to do. Nothing of it is served. */
public final class FirstLoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public FirstLoadException(String message) {
        super(message);
    }

    /** @param message what is wrong and what to do */
    public FirstLoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
