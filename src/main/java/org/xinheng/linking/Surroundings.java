package org.xinheng.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.code.Party;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/**
 * What lies around a party, out to a depth.
 *
 * @param parties the parties and how many relations away each is, nearest first
 * @param relations the relations between them
 * @param truncated whether a bound cut something off
 */
public record Surroundings(Map<Party, Integer> parties, List<Relation> relations, boolean truncated) {

    /**
     * Bounds of a walk.
     *
     * @param depth how many relations away
     * @param degree how many relations of one kind and side are followed from one party
     * @param parties how many parties in all
     */
    public record Bounds(int depth, int degree, int parties) {}

    /** Walks outward, nearest first, each party's relations in the declared order. */
    public static Surroundings of(Adjacency adjacency, int root, View view, Bounds bounds) {
        Walk walk = new Walk(adjacency, view, bounds);
        walk.from(root);
        Map<Party, Integer> parties = new LinkedHashMap<>();
        walk.depths.forEach((ordinal, depth) -> parties.put(adjacency.party(ordinal), depth));
        return new Surroundings(
                parties, walk.edges.stream().map(adjacency::relation).toList(), walk.truncated);
    }

    /** The relations between some parties and nothing beyond them. */
    public static Surroundings among(Adjacency adjacency, List<Integer> parties, View view) {
        Map<Party, Integer> among = new LinkedHashMap<>();
        parties.forEach(p -> among.put(adjacency.party(p), 0));
        Set<Integer> known = Set.copyOf(parties);
        List<Relation> relations = new ArrayList<>();
        for (int party : parties) {
            for (RelationKind kind : RelationKind.values()) {
                if (view.kinds().contains(kind)) {
                    adjacency.each(party, Side.OUT, kind, edge -> {
                        if (known.contains(adjacency.other(edge, Side.OUT)) && view.shows(adjacency, edge, Side.OUT)) {
                            relations.add(adjacency.relation(edge));
                        }
                        return true;
                    });
                }
            }
        }
        return new Surroundings(among, relations, false);
    }

    private static final class Walk {
        private final Adjacency adjacency;
        private final View view;
        private final Bounds bounds;
        private final Map<Integer, Integer> depths = new LinkedHashMap<>();
        private final Set<Integer> edges = new LinkedHashSet<>();
        private boolean truncated;

        Walk(Adjacency adjacency, View view, Bounds bounds) {
            this.adjacency = adjacency;
            this.view = view;
            this.bounds = bounds;
        }

        void from(int root) {
            depths.put(root, 0);
            List<Integer> ring = List.of(root);
            for (int depth = 1; depth <= bounds.depth(); depth++) {
                List<Integer> next = new ArrayList<>();
                for (int party : ring) {
                    expand(party, depth, next);
                }
                ring = next;
            }
        }

        private void expand(int party, int depth, List<Integer> next) {
            for (RelationKind kind : RelationKind.values()) {
                if (view.kinds().contains(kind)) {
                    expand(party, Side.OUT, kind, depth, next);
                    expand(party, Side.IN, kind, depth, next);
                }
            }
        }

        private void expand(int party, Side side, RelationKind kind, int depth, List<Integer> next) {
            int[] followed = {0};
            adjacency.each(party, side, kind, edge -> {
                if (!view.shows(adjacency, edge, side)) {
                    return true;
                }
                if (followed[0]++ == bounds.degree()) {
                    truncated = true;
                    return false;
                }
                int other = adjacency.other(edge, side);
                if (!depths.containsKey(other)) {
                    if (depths.size() == bounds.parties()) {
                        truncated = true;
                        return true;
                    }
                    depths.put(other, depth);
                    next.add(other);
                }
                edges.add(edge);
                return true;
            });
        }
    }
}
