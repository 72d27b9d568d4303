package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.List;
import org.xinheng.policy.reading.Omissible;

/**
 * A value that must stay within limits. The tier is the best one whose limit it keeps; the worst tier has none.
 *
 * @param code its code
 * @param title its title
 * @param source where its numbers come from
 * @param of the value; where it is not known, nothing is limited
 * @param worse whether a higher or a lower value is worse; a higher one when absent
 * @param bounds for each tier but the worst, the best first: the worst value that it still takes
 */
public record Limit(
        String code,
        String title,
        String source,
        Quantity of,
        @Omissible Score.Direction worse,
        List<BigDecimal> bounds) {
    public Limit {
        worse = worse == null ? Score.Direction.HIGHER : worse;
        bounds = Lists.orEmpty(bounds);
    }
}
