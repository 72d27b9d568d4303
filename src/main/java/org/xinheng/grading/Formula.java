package org.xinheng.grading;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.record.CreditRecord;

/** A compiled quantity. */
interface Formula {
    /**
     * Its value on the day at hand; null where it is unknown.
     *
     * @param record the record that is asked, where it is asked of records; else null
     */
    Exact value(Sheet sheet, CreditRecord record);

    /** Tells every day on which it may change. */
    default void breaks(Sheet sheet, IntConsumer days) {}

    /** Tells every day on which it may come to lie on another side of one of the thresholds. */
    default void breaks(Sheet sheet, Exact[] thresholds, IntConsumer days) {
        breaks(sheet, days);
    }

    /** Whether its value may rest on documents. */
    default boolean hasDocuments() {
        return true;
    }

    /** Tells what its value on the day at hand rests on. */
    default void explain(Sheet sheet, Consumer<Evidence> evidence) {}
}
