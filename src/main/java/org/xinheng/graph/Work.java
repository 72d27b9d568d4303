package org.xinheng.graph;

import org.neo4j.driver.SimpleQueryRunner;

/**
 * What happens inside one transaction. It may run more than once, so it must have no effect outside the graph, and its
 * value must not hold on to a {@code Result}, which ends with the transaction.
 *
 * @param <T> its value
 */
@FunctionalInterface
public interface Work<T> {
    /** Runs named queries in the transaction and gives the value. */
    T in(SimpleQueryRunner transaction);
}
