package org.xinheng.graph;

/** The graph cannot be used from the start; the message says what to do. The service does not start without it. */
public final class GraphStartException extends RuntimeException {
    /** With what is wrong and what the user can do. */
    public GraphStartException(String message) {
        super(message);
    }

    /** With what is wrong, what the user can do, and where it came from. */
    public GraphStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
