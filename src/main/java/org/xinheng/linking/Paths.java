package org.xinheng.linking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.code.Party;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/**
 * How two parties are tied: the shortest simple paths, shorter ones first, equal ones in the declared order of relations.
 *
 * @param paths the paths
 * @param truncated whether a bound ended the search before all that were asked for were found
 */
public record Paths(List<Path> paths, boolean truncated) {
    /**
     * One path.
     *
     * @param parties the parties on it, both ends included
     * @param relations the relations between them
     */
    public record Path(List<Party> parties, List<Relation> relations) {}

    /**
     * Bounds of a search.
     *
     * @param hops how many relations a path has at most
     * @param paths how many paths are wanted
     * @param looks how many relations are looked at in all
     */
    public record Bounds(int hops, int paths, long looks) {}

    /** The paths between two parties. */
    public static Paths between(Adjacency adjacency, int from, int to, View view, Bounds bounds) {
        return new Search(adjacency, to, view, bounds).from(from);
    }

    private static final class Search {
        private final Adjacency adjacency;
        private final int to;
        private final View view;
        private final Bounds bounds;
        private final Map<Integer, Integer> distances = new HashMap<>();
        private final List<Path> found = new ArrayList<>();
        private final List<Integer> edges = new ArrayList<>();
        private final List<Integer> parties = new ArrayList<>();
        private long looks;
        private boolean truncated;

        Search(Adjacency adjacency, int to, View view, Bounds bounds) {
            this.adjacency = adjacency;
            this.to = to;
            this.view = view;
            this.bounds = bounds;
        }

        /** Distances from the far end first: no step is taken from which the end cannot be reached any more. */
        Paths from(int from) {
            measure(from);
            Integer shortest = distances.get(from);
            if (shortest != null && from != to) {
                parties.add(from);
                for (int length = shortest; length <= bounds.hops() && more(); length++) {
                    extend(from, length);
                }
            }
            return new Paths(List.copyOf(found), truncated);
        }

        private boolean more() {
            return found.size() < bounds.paths() && looks < bounds.looks();
        }

        private void measure(int from) {
            distances.put(to, 0);
            Deque<Integer> ring = new ArrayDeque<>(List.of(to));
            while (!ring.isEmpty()) {
                int party = ring.poll();
                int next = distances.get(party) + 1;
                if (next > bounds.hops()) {
                    return;
                }
                each(party, (edge, other) -> {
                    if (distances.putIfAbsent(other, next) == null && other != from) {
                        ring.add(other);
                    }
                });
            }
        }

        private void extend(int party, int left) {
            each(party, (edge, other) -> {
                if (!more() || parties.contains(other) || distances.getOrDefault(other, Integer.MAX_VALUE) > left - 1) {
                    return;
                }
                if (other == to && left > 1) {
                    return;
                }
                edges.add(edge);
                parties.add(other);
                if (other == to) {
                    found.add(new Path(
                            parties.stream().map(adjacency::party).toList(),
                            edges.stream().map(adjacency::relation).toList()));
                } else {
                    extend(other, left - 1);
                }
                edges.remove(edges.size() - 1);
                parties.remove(parties.size() - 1);
            });
        }

        private interface Step {
            void take(int edge, int other);
        }

        private void each(int party, Step step) {
            for (RelationKind kind : RelationKind.values()) {
                if (view.kinds().contains(kind)) {
                    each(party, Side.OUT, kind, step);
                    each(party, Side.IN, kind, step);
                }
            }
        }

        private void each(int party, Side side, RelationKind kind, Step step) {
            adjacency.each(party, side, kind, edge -> {
                if (looks++ >= bounds.looks()) {
                    truncated = true;
                    return false;
                }
                if (view.shows(adjacency, edge, side)) {
                    step.take(edge, adjacency.other(edge, side));
                }
                return true;
            });
        }
    }
}
