package org.xinheng.graph;

/**
 * The graph did not answer, or not in time: try again later. A write that ends so may or may not have been committed;
 * repeating it with the same idempotency key is safe.
 */
public final class GraphUnavailableException extends RuntimeException {
    /** When nothing was tried, because the graph is known to be down. */
    public GraphUnavailableException(String message) {
        super(message);
    }

    /** When it was tried. */
    public GraphUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
