package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One way of grading (评价体系). Its tiers come in exactly one way: by bands of the score ({@code from}), by conditions
 * ({@code when}), by shares of the population ({@code share} with {@code quantiles}), by the worst of several limits
 * ({@code limits}), or by combining other schemes ({@code combination}).
 *
 * @param code its code
 * @param title its title
 * @param appliesTo whom it grades; everybody when absent
 * @param score how points become a score; needed where tiers come from the score
 * @param dimensions what its indicators are about
 * @param indicators what is counted
 * @param factors what the sum of all points is multiplied by, in order
 * @param tiers its tiers, the best first
 * @param limits values that must all stay within limits: the tier is the worst that one of them says
 * @param quantiles over whom the shares of the tiers are taken
 * @param combination how the tier follows from those of other schemes
 * @param noData when there is too little to grade by
 * @param direct conditions that fix a tier, whatever the score; the worst tier among those that hold counts
 * @param caps conditions under which the tier is not better than one
 * @param holds tiers that a record entails for a time
 */
public record Scheme(
        String code,
        String title,
        Optional<Condition> appliesTo,
        Optional<Score> score,
        List<Dimension> dimensions,
        List<Indicator> indicators,
        List<Factor> factors,
        List<TierBand> tiers,
        List<Limit> limits,
        Optional<Quantiles> quantiles,
        Optional<Combination> combination,
        Optional<NoData> noData,
        List<TierRule> direct,
        List<TierRule> caps,
        List<Hold> holds) {
    public Scheme {
        appliesTo = Lists.orEmpty(appliesTo);
        score = Lists.orEmpty(score);
        dimensions = Lists.orEmpty(dimensions);
        indicators = Lists.orEmpty(indicators);
        factors = Lists.orEmpty(factors);
        tiers = Lists.orEmpty(tiers);
        limits = Lists.orEmpty(limits);
        quantiles = Lists.orEmpty(quantiles);
        combination = Lists.orEmpty(combination);
        noData = Lists.orEmpty(noData);
        direct = Lists.orEmpty(direct);
        caps = Lists.orEmpty(caps);
        holds = Lists.orEmpty(holds);
    }

    /**
     * What some indicators are about.
     *
     * @param code its code
     * @param title its title
     * @param weight what the sum of its indicators' points is multiplied by; 1 when absent
     * @param min the fewest points that its indicators give together; no limit when absent
     * @param max the most points that its indicators give together; no limit when absent
     */
    public record Dimension(
            String code,
            String title,
            Optional<BigDecimal> weight,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max) {
        public Dimension {
            weight = Lists.orEmpty(weight);
            min = Lists.orEmpty(min);
            max = Lists.orEmpty(max);
        }
    }

    /** The place of a tier, 0 the best; -1 when there is none of that label. */
    public int ordinal(String label) {
        for (int i = 0; i < tiers.size(); i++) {
            if (Objects.equals(tiers.get(i).label(), label)) {
                return i;
            }
        }
        return -1;
    }
}
