package org.xinheng.grading;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.xinheng.record.Facts;

/** A compiled condition. */
interface Clause {
    /** Whether it holds on a day. */
    boolean holds(Facts facts, LocalDate on);

    /** Tells every day on which it may begin or cease to hold. */
    default void breaks(Facts facts, Consumer<LocalDate> dates) {}

    /** Cites the documents on which it rests on a day. */
    default void cite(Facts facts, LocalDate on, Consumer<Document> documents) {}
}
