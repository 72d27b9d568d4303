package org.xinheng.policy;

import java.util.List;

/**
 * One way of grading (评价体系).
 *
 * @param code its code
 * @param title its title
 * @param appliesTo whom it grades; everybody when absent
 * @param score how points become a score
 * @param dimensions what its indicators are about
 * @param indicators what is counted
 * @param tiers its tiers, the best first
 * @param direct conditions that fix a tier, whatever the score; the worst tier among those that hold counts
 * @param caps conditions under which the tier is not better than one
 * @param holds tiers that a record entails for a time
 */
public record Scheme(
        String code,
        String title,
        Condition appliesTo,
        Score score,
        List<Dimension> dimensions,
        List<Indicator> indicators,
        List<TierBand> tiers,
        List<TierRule> direct,
        List<TierRule> caps,
        List<Hold> holds) {
    public Scheme {
        dimensions = Lists.orEmpty(dimensions);
        indicators = Lists.orEmpty(indicators);
        tiers = Lists.orEmpty(tiers);
        direct = Lists.orEmpty(direct);
        caps = Lists.orEmpty(caps);
        holds = Lists.orEmpty(holds);
    }

    /**
     * What some indicators are about.
     *
     * @param code its code
     * @param title its title
     */
    public record Dimension(String code, String title) {}

    /** The place of a tier, 0 the best; -1 when there is none of that label. */
    public int ordinal(String label) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).label().equals(label)) {
                return i;
            }
        }
        return -1;
    }
}
