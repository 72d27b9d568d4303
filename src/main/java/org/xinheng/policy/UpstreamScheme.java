package org.xinheng.policy;

import java.util.List;
import java.util.Optional;
import org.xinheng.code.Term;

/**
 * A scheme by which somebody else grades and whose results are recorded here as facts, kept apart from our own.
 *
 * @param code its code, as ratings name it
 * @param title its title
 * @param source where its meaning comes from
 * @param tiers its labels, the best first
 * @param validFor how long a rating counts when it does not say so itself; until the next one when absent
 */
public record UpstreamScheme(String code, String title, String source, List<String> tiers, Optional<Term> validFor) {
    public UpstreamScheme {
        tiers = Lists.orEmpty(tiers);
        validFor = Lists.orEmpty(validFor);
    }
}
