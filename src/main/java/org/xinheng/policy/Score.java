package org.xinheng.policy;

import java.math.BigDecimal;

/**
 * How points become a score.
 *
 * @param source where the numbers come from
 * @param base the score without any points
 * @param min the lowest score
 * @param max the highest score
 * @param scale the decimals to which the score is rounded, half up, before it is compared with the bands; 0 to 4
 * @param worse whether a higher or a lower score is worse
 */
public record Score(String source, BigDecimal base, BigDecimal min, BigDecimal max, int scale, Direction worse) {
    /** Which way is worse. */
    public enum Direction {
        HIGHER,
        LOWER
    }
}
