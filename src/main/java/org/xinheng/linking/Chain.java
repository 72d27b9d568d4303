package org.xinheng.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/**
 * How a holder's stake comes about: the chain of holdings with the largest product of shares, then the shortest, then
 * the first in the declared order; and how many others there are.
 *
 * @param relations the chain, from the holder down
 * @param others how many other simple chains there are, {@link #MANY} for more than a hundred
 */
public record Chain(List<Relation> relations, int others) {
    /** More than a hundred. */
    public static final int MANY = 101;

    private static final int LONGEST = 8;
    private static final int MOST_LOOKS = 20_000;

    /** The chain from a holder to the party of the holdings. */
    public static Chain from(Adjacency adjacency, Holdings holdings, int holder, LocalDate on) {
        Search search = new Search(
                adjacency, new HashSet<>(holdings.parties()), holdings.parties().get(0), on);
        search.extend(holder, 1.0);
        return new Chain(
                search.best.stream().map(adjacency::relation).toList(), Math.min(MANY, Math.max(0, search.count - 1)));
    }

    private static final class Search {
        private final Adjacency adjacency;
        private final Set<Integer> within;
        private final int target;
        private final int day;
        private final Set<Integer> passed = new HashSet<>();
        private final List<Integer> edges = new ArrayList<>();
        private List<Integer> best = List.of();
        private double bestProduct = -1;
        private int count;
        private int looks;

        Search(Adjacency adjacency, Set<Integer> within, int target, LocalDate on) {
            this.adjacency = adjacency;
            this.within = within;
            this.target = target;
            this.day = Edges.day(on);
        }

        void extend(int party, double product) {
            if (party == target) {
                count++;
                boolean better = product > bestProduct + 1e-12
                        || Math.abs(product - bestProduct) <= 1e-12 && edges.size() < best.size();
                if (better) {
                    bestProduct = product;
                    best = List.copyOf(edges);
                }
                return;
            }
            if (edges.size() == LONGEST) {
                return;
            }
            passed.add(party);
            for (RelationKind kind : List.of(RelationKind.HOLDS, RelationKind.CONTROLS)) {
                adjacency.each(party, Side.OUT, kind, edge -> {
                    int next = adjacency.other(edge, Side.OUT);
                    if (adjacency.holds(edge, day) && within.contains(next) && !passed.contains(next)) {
                        double share = kind == RelationKind.CONTROLS
                                ? 1
                                : Math.max(0, (double) adjacency.share(edge) / Edges.WHOLE);
                        edges.add(edge);
                        extend(next, product * share);
                        edges.remove(edges.size() - 1);
                    }
                    return ++looks < MOST_LOOKS && count < MANY;
                });
            }
            passed.remove(party);
        }
    }
}
