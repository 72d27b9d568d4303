package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that is counted. Its contribution is computed exactly, multiplied by the weight, kept between floor and cap,
 * and rounded half up once, to four decimals.
 *
 * @param code its code
 * @param title its title
 * @param dimension the dimension that it belongs to
 * @param source where its numbers come from
 * @param points how facts become points
 * @param weight what the points are multiplied by; 1 when absent
 * @param floor the fewest points that it gives; no limit when absent
 * @param cap the most points that it gives; no limit when absent
 */
public record Indicator(
        String code,
        String title,
        String dimension,
        String source,
        PointRule points,
        Optional<BigDecimal> weight,
        Optional<BigDecimal> floor,
        Optional<BigDecimal> cap) {
    public Indicator {
        weight = Lists.orEmpty(weight);
        floor = Lists.orEmpty(floor);
        cap = Lists.orEmpty(cap);
    }
}
