package org.xinheng.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.xinheng.registry.RelationKind;

/**
 * Who controls whom: the least set in which a party controls another when its votes, and those of parties that it
 * controls, together exceed a threshold, or when a source states actual control by one of them.
 *
 * @param subjects whom it controls, each with how it came in, in the order in which that was found
 * @param truncated whether a bound ended the search
 */
public record Control(Map<Integer, Grip> subjects, boolean truncated) {
    /**
     * How a subject is controlled.
     *
     * @param by the controlling member with the largest stake, which is its place in the tree
     * @param votes the votes of all controlling members together, 0 to 1
     * @param certain whether it is so whatever the unknown votes are; otherwise it may be so
     */
    public record Grip(int by, double votes, boolean certain) {}

    /** The subjects that a party controls on a day by more than a threshold of votes. */
    public static Control by(Adjacency adjacency, int party, LocalDate on, double threshold, int most) {
        return by(adjacency, party, on, threshold, most, subject -> true);
    }

    /**
     * Of those above a party, the ones that a holder controls: enough to tell whether it controls that party, however
     * many others it holds.
     *
     * @param above the party's holders
     */
    public static Control within(Holdings above, Adjacency adjacency, int holder, LocalDate on, double threshold) {
        return by(adjacency, holder, on, threshold, Integer.MAX_VALUE, above::contains);
    }

    private static Control by(
            Adjacency adjacency, int party, LocalDate on, double threshold, int most, IntPredicate among) {
        Search certain = new Search(adjacency, on, threshold, most, among, false);
        certain.from(party);
        Search possible = new Search(adjacency, on, threshold, most, among, true);
        possible.from(party);
        Map<Integer, Grip> subjects = new LinkedHashMap<>();
        certain.grips.forEach((subject, grip) -> subjects.put(subject, new Grip(grip.by(), grip.votes(), true)));
        possible.grips.forEach(subjects::putIfAbsent);
        return new Control(subjects, certain.truncated || possible.truncated);
    }

    private static final class Search {
        private final Adjacency adjacency;
        private final int day;
        private final double threshold;
        private final int most;
        private final IntPredicate among;
        private final boolean unknownIsAll;
        private final Map<Integer, Grip> grips = new LinkedHashMap<>();
        private final Map<Integer, List<Stake>> stakes = new HashMap<>();
        private final Set<Integer> members = new HashSet<>();
        private boolean truncated;

        Search(
                Adjacency adjacency,
                LocalDate on,
                double threshold,
                int most,
                IntPredicate among,
                boolean unknownIsAll) {
            this.adjacency = adjacency;
            this.day = Edges.day(on);
            this.threshold = threshold;
            this.most = most;
            this.among = among;
            this.unknownIsAll = unknownIsAll;
        }

        void from(int party) {
            members.add(party);
            List<Integer> queue = new ArrayList<>(List.of(party));
            for (int i = 0; i < queue.size(); i++) {
                int member = queue.get(i);
                for (RelationKind kind : List.of(RelationKind.HOLDS, RelationKind.CONTROLS)) {
                    adjacency.each(member, Side.OUT, kind, edge -> {
                        int held = adjacency.other(edge, Side.OUT);
                        if (adjacency.holds(edge, day) && !members.contains(held) && among.test(held)) {
                            consider(held, queue);
                        }
                        return !truncated;
                    });
                }
            }
        }

        private void consider(int held, List<Integer> queue) {
            List<Stake> in = stakes.computeIfAbsent(held, h -> Stake.in(adjacency, h, day));
            double votes = 0;
            double rest = Stake.restOfVotes(in);
            boolean stated = false;
            int largest = Adjacency.NONE;
            double size = -1;
            boolean unknown = false;
            for (Stake stake : in) {
                if (members.contains(stake.holder())) {
                    votes += stake.votes();
                    unknown |= stake.unknownVotes();
                    stated |= stake.control();
                    double weight = stake.control() ? 2 : stake.votes();
                    if (weight > size) {
                        size = weight;
                        largest = stake.holder();
                    }
                }
            }
            if (unknown && unknownIsAll) {
                votes = Math.min(1, votes + rest);
            }
            if (stated || votes > threshold) {
                if (grips.size() == most) {
                    truncated = true;
                    return;
                }
                members.add(held);
                grips.put(held, new Grip(largest, votes, !unknownIsAll));
                queue.add(held);
            }
        }
    }
}
