package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A tier, and what it takes where the scheme's tiers come by bands, conditions or shares.
 *
 * @param label how the scheme writes it
 * @param title what it means, for people
 * @param from the lowest score of its band, which belongs to it
 * @param when its condition: the best tier whose condition holds counts; the worst tier takes all others and has none
 * @param share the part of the population that it takes, above 0 up to 1; those of all tiers sum to 1
 */
public record TierBand(
        String label, String title, Optional<BigDecimal> from, Optional<Condition> when, Optional<BigDecimal> share) {
    public TierBand {
        from = Lists.orEmpty(from);
        when = Lists.orEmpty(when);
        share = Lists.orEmpty(share);
    }
}
