package org.xinheng.grading;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** How a scheme comes to a tier where no direct rule fixes it. */
interface Tiering {
    /** The place of the tier on the day at hand; {@link #NONE} where there is none. */
    int ordinal(Sheet sheet);

    /** What it is called among the deciding rules: {@code band}, {@code condition}, {@code limit:<code>}… */
    String rule(Sheet sheet, int ordinal);

    /** Tells every day on which it may say something else, apart from the score's own. */
    default void breaks(Sheet sheet, IntConsumer days) {}

    /** Cites the documents on which it rests, apart from the indicators' own. */
    default void cite(Sheet sheet, int ordinal, Consumer<Document> documents) {}

    /** No tier. */
    int NONE = -1;
}
