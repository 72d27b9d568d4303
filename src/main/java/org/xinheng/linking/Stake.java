package org.xinheng.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.registry.RelationKind;

/** What one party holds in another, several holdings summed up, and whether it is stated to control it. */
final class Stake {
    private final int holder;
    private double share;
    private boolean unknown;
    private boolean control;

    Stake(int holder) {
        this.holder = holder;
    }

    int holder() {
        return holder;
    }

    /** What is known of it. */
    double share() {
        return share;
    }

    /** Whether it is more than what is known of it. */
    boolean unknown() {
        return unknown;
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
                    } else if (adjacency.share(edge) == Edges.UNKNOWN) {
                        stake.unknown = true;
                    } else {
                        stake.share += (double) adjacency.share(edge) / Edges.WHOLE;
                    }
                }
                return true;
            });
        }
        return inOrder;
    }

    /** What of a party's capital nobody is known to hold. */
    static double rest(List<Stake> stakes) {
        return Math.max(0, 1 - stakes.stream().mapToDouble(Stake::share).sum());
    }
}
