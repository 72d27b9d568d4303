package org.xinheng.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.xinheng.registry.RelationKind;

/** What one party holds in another, several holdings summed up, and whether it is stated to control it. */
final class Stake {
    private final int holder;
    private final Part capital = new Part();
    private final Part votes = new Part();
    private boolean control;

    /** A part of something, of which more may be held than is known. */
    private static final class Part {
        private double known;
        private boolean unknown;

        void add(long units) {
            if (units == Edges.UNKNOWN) {
                unknown = true;
            } else {
                known += (double) units / Edges.WHOLE;
            }
        }
    }

    Stake(int holder) {
        this.holder = holder;
    }

    int holder() {
        return holder;
    }

    /** What is known of its part of the capital. */
    double share() {
        return capital.known;
    }

    /** Whether its part of the capital is more than what is known of it. */
    boolean unknown() {
        return capital.unknown;
    }

    /** What is known of its votes; where no source states them apart they follow the share. */
    double votes() {
        return votes.known;
    }

    /** Whether its votes are more than what is known of them. */
    boolean unknownVotes() {
        return votes.unknown;
    }

    /** Whether a source states that the party actually controls the other. */
    boolean control() {
        return control;
    }

    /** The stakes in a party on a day, each holder once, in the declared order of relations. */
    static List<Stake> in(Adjacency adjacency, int party, int day) {
        Map<Integer, Stake> byHolder = new HashMap<>();
        List<Stake> inOrder = new ArrayList<>();
        for (RelationKind kind : List.of(RelationKind.HOLDS, RelationKind.CONTROLS)) {
            adjacency.each(party, Side.IN, kind, edge -> {
                int holder = adjacency.other(edge, Side.IN);
                if (holder != party && adjacency.holds(edge, day)) {
                    Stake stake = byHolder.computeIfAbsent(holder, h -> {
                        Stake made = new Stake(h);
                        inOrder.add(made);
                        return made;
                    });
                    if (kind == RelationKind.CONTROLS) {
                        stake.control = true;
                    } else {
                        stake.capital.add(adjacency.share(edge));
                        stake.votes.add(adjacency.votes(edge));
                    }
                }
                return true;
            });
        }
        return inOrder;
    }

    /** What of a party's capital nobody is known to hold. */
    static double rest(List<Stake> stakes) {
        return rest(stakes, Stake::share);
    }

    /** What of a party's votes nobody is known to hold. */
    static double restOfVotes(List<Stake> stakes) {
        return rest(stakes, Stake::votes);
    }

    private static double rest(List<Stake> stakes, ToDoubleFunction<Stake> part) {
        return Math.max(0, 1 - stakes.stream().mapToDouble(part).sum());
    }
}
