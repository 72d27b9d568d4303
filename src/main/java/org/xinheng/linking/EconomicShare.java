package org.xinheng.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Integrated ownership: what of a party's profit reaches a holder over all chains of holdings, each coming back to the
 * holder counted once, cycles solved. The share of X in j is the sum over j's holders k of (k's share in j) times (the
 * share of X in k), X's share in itself being one. Found by repeating that until nothing moves: from zero for the least
 * solution, so that what circles in a closed loop reaches nobody.
 *
 * <p>Where shares are unknown, at least nothing and at most all that nobody is known to hold is theirs.
 */
public final class EconomicShare {
    private static final double STILL = 1e-13;
    private static final int MOST_ROUNDS = 20_000;

    private final Holdings holdings;

    /** @param holdings the holders of the party asked for */
    public EconomicShare(Holdings holdings) {
        this.holdings = holdings;
    }

    /** What of the party reaches a holder. */
    public Interval of(int holder) {
        int target = holdings.parties().get(0);
        return new Interval(
                solve(holder, false).get(target), solve(holder, true).get(target));
    }

    /** Whether nothing of the party reaches anybody outside a closed loop of holdings. */
    public boolean isOwnerless() {
        Map<Integer, Double> reaches = new HashMap<>();
        repeat(reaches, (party, values) -> {
            List<Stake> stakes = holdings.of(party);
            double sum = Stake.rest(stakes);
            for (Stake stake : stakes) {
                sum += stake.share() * values.getOrDefault(stake.holder(), 1.0);
            }
            return sum;
        });
        return reaches.get(holdings.parties().get(0)) < 1e-9;
    }

    private Map<Integer, Double> solve(int holder, boolean most) {
        Map<Integer, Double> shares = new HashMap<>();
        repeat(shares, (party, values) -> {
            if (party == holder) {
                return 1;
            }
            List<Stake> stakes = holdings.of(party);
            double sum = 0;
            double best = 0;
            for (Stake stake : stakes) {
                double value = values.getOrDefault(stake.holder(), 0.0);
                sum += stake.share() * value;
                best = stake.unknown() ? Math.max(best, value) : best;
            }
            return Math.min(1, most ? sum + Stake.rest(stakes) * best : sum);
        });
        return shares;
    }

    private interface Step {
        double value(int party, Map<Integer, Double> values);
    }

    private void repeat(Map<Integer, Double> values, Step step) {
        holdings.parties().forEach(p -> values.put(p, 0.0));
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > STILL; round++) {
            moved = 0;
            for (int party : holdings.parties()) {
                double value = step.value(party, values);
                moved = Math.max(moved, Math.abs(value - values.put(party, value)));
            }
        }
    }
}
