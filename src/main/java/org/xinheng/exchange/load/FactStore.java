package org.xinheng.exchange.load;

import java.util.function.Consumer;
import org.xinheng.exchange.Kind;
import org.xinheng.standing.FactChange;

/** Reads the facts of the graph one after the other, in constant memory. */
public interface FactStore {
    /** Every fact in the order in which they depend on each other, each kind sorted. */
    void everyFact(Consumer<StoredFact> reader);

    /** The records of one kind that count. */
    void everyCounting(Kind kind, Consumer<FactChange> reader);
}
