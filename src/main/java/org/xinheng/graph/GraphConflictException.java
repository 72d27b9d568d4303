package org.xinheng.graph;

/** A write would have broken a constraint of the graph, such as the uniqueness of a key. Nothing was written. */
public final class GraphConflictException extends RuntimeException {
    /** With the graph's own account of the constraint and the node that holds the value. */
    public GraphConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
