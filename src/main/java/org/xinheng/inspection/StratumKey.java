package org.xinheng.inspection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * What subjects of one stratum have in common.
 *
 * @param ordinal the tier's place, the best first; absent where none applies
 * @param tier the tier's label
 * @param ratio the ratio; absent where a person decides
 * @param perInspector subjects per inspector, where the sample goes by staff
 */
record StratumKey(
        Optional<Integer> ordinal, Optional<String> tier, Optional<BigDecimal> ratio, Optional<Integer> perInspector) {
    /** Tiers from the best, within one from the lowest ratio. */
    static final Comparator<StratumKey> ORDER = Comparator.comparing(
                    (StratumKey c) -> c.ordinal().orElse(-1))
            .thenComparing(c -> c.tier().orElse(""))
            .thenComparing(c -> c.ratio().orElse(BigDecimal.ONE.negate()))
            .thenComparing(c -> c.perInspector().orElse(0));

    static StratumKey of(Intensity intensity) {
        return new StratumKey(
                intensity.tier().map(Intensity.CountedTier::ordinal),
                intensity.tier().map(Intensity.CountedTier::label),
                intensity.ratio().map(BigDecimal::stripTrailingZeros),
                intensity.perInspector());
    }

    /** As plans and draws name it. */
    String name() {
        return tier.orElse("-") + " " + ratio.map(BigDecimal::toPlainString).orElse("by-need")
                + perInspector.map(n -> " 1:" + n).orElse("");
    }

    /** How many of so many are drawn. */
    int sample(int population, int staff) {
        int byRatio = ratio.map(r -> SampleSize.of(population, r)).orElse(0);
        return perInspector
                .map(n -> Math.max(byRatio, Math.min(population, n * staff)))
                .orElse(byRatio);
    }
}
