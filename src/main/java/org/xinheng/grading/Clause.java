package org.xinheng.grading;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A compiled condition. */
interface Clause {
    /** Whether it holds on the day at hand. */
    boolean holds(Sheet sheet);

    /** Tells every day on which it may begin or cease to hold. */
    default void breaks(Sheet sheet, IntConsumer days) {}

    /** Cites the documents on which it rests on the day at hand. */
    default void cite(Sheet sheet, Consumer<Document> documents) {}
}
