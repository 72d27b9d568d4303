package org.xinheng.linking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.xinheng.registry.RelationKind;

/**
 * Which relations are looked at.
 *
 * @param kinds kinds of relation; all when empty
 * @param on the day on which they hold; whenever when absent
 * @param visible which parties are shown, by ordinal
 */
public record View(Set<RelationKind> kinds, Optional<LocalDate> on, IntPredicate visible) {
    public View {
        kinds = kinds.isEmpty() ? Set.of(RelationKind.values()) : Set.copyOf(kinds);
    }

    boolean shows(Adjacency adjacency, int edge, Side side) {
        return on.map(day -> adjacency.holds(edge, Edges.day(day))).orElse(true)
                && visible.test(adjacency.other(edge, side));
    }
}
