package org.xinheng.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds whom on a day, as far as one party's holders, their holders and so on go: the part of the relations from
 * which {@link EconomicShare} is computed, and outside of which nobody can help to control that party.
 */
public final class Holdings {
    private final int day;
    private final Map<Integer, List<Stake>> stakes = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private boolean truncated;

    private Holdings(int day) {
        this.day = day;
    }

    /**
     * All holders of a party, direct and indirect, nearest first.
     *
     * @param target its canonical ordinal
     * @param most how many parties at most
     */
    public static Holdings above(Adjacency adjacency, int target, LocalDate on, int most) {
        Holdings holdings = new Holdings(Edges.day(on));
        holdings.order.add(target);
        holdings.stakes.put(target, List.of());
        for (int i = 0; i < holdings.order.size(); i++) {
            int party = holdings.order.get(i);
            List<Stake> of = Stake.in(adjacency, party, holdings.day);
            holdings.stakes.put(party, of);
            for (Stake stake : of) {
                if (!holdings.stakes.containsKey(stake.holder())) {
                    if (holdings.order.size() == most) {
                        holdings.truncated = true;
                    } else {
                        holdings.order.add(stake.holder());
                        holdings.stakes.put(stake.holder(), List.of());
                    }
                }
            }
        }
        return holdings;
    }

    List<Stake> of(int party) {
        return stakes.getOrDefault(party, List.of());
    }

    /** Whether a party is the one asked for or one of its holders that were looked at. */
    boolean contains(int party) {
        return stakes.containsKey(party);
    }

    /** The party and its holders, nearest first. */
    public List<Integer> parties() {
        return order;
    }

    /** Whether there are more holders than were looked at. */
    public boolean truncated() {
        return truncated;
    }
}
