package org.xinheng.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cut-offs of schemes whose tiers are shares of the population: numbers of one run, frozen until the next.
 *
 * @param run the run's identifier; empty before the first
 * @param schemes by scheme, then by group, the worst score that each tier but the worst still takes, the best first
 */
public record Cutoffs(String run, SortedMap<String, SortedMap<String, List<BigDecimal>>> schemes) {
    /** The group of those who belong to no other. */
    public static final String OTHERS = "others";
    /** Before the first run. */
    public static final Cutoffs NONE = new Cutoffs("", new TreeMap<>());

    /**
     * The cut-offs of one group: for each tier but the worst the score at rank ceil(q · N) from the better end, q being
     * the share of the tier and all better ones.
     *
     * @param betterFirst the scores of the group, the best first
     * @param shares the shares of the tiers, the best first
     */
    public static List<BigDecimal> cut(List<BigDecimal> betterFirst, List<BigDecimal> shares) {
        List<BigDecimal> cuts = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (BigDecimal share : shares.subList(0, shares.size() - 1)) {
            reached = reached.add(share);
            int rank = reached.multiply(BigDecimal.valueOf(betterFirst.size()))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
            cuts.add(betterFirst.get(Math.max(0, rank - 1)));
        }
        return cuts;
    }

    /**
     * A subject as a run of quantiles sees it.
     *
     * @param group the group that it is compared within
     * @param score its score
     */
    public record Sample(String group, BigDecimal score) {}

    /** The cut-offs of one scheme. */
    Scheme of(String scheme) {
        Map<String, long[]> units = new HashMap<>();
        schemes.getOrDefault(scheme, new TreeMap<>())
                .forEach((group, cuts) -> units.put(
                        group, cuts.stream().mapToLong(Decimals::units).toArray()));
        return new Scheme(run, units);
    }

    /** The cut-offs of one scheme in ten-thousandths. */
    record Scheme(String run, Map<String, long[]> groups) {
        /** Those of a group; null where the run had none. */
        long[] of(String group) {
            return groups.get(group);
        }
    }
}
