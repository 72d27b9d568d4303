package org.xinheng.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Exact decimals as whole numbers of ten-thousandths, so that grading needs no objects for its sums. Policies may not
 * state points with more than four decimals or beyond a million.
 */
final class Decimals {
    /** Units of one whole. */
    static final long ONE = 10_000;

    private static final int SCALE = 4;

    private Decimals() {}

    /** A number of a policy in ten-thousandths. */
    static long units(BigDecimal value) {
        return value.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    /** Ten-thousandths as a number. */
    static BigDecimal decimal(long units) {
        return units % ONE == 0
                ? BigDecimal.valueOf(units / ONE)
                : BigDecimal.valueOf(units, SCALE).stripTrailingZeros();
    }

    /** The quotient, rounded half up (away from zero at the half); the divisor is positive. */
    static long divide(long dividend, long divisor) {
        long quotient = Math.abs(dividend) / divisor;
        long rest = Math.abs(dividend) % divisor;
        long rounded = 2 * rest >= divisor ? quotient + 1 : quotient;
        return dividend < 0 ? -rounded : rounded;
    }

    /** Rounds ten-thousandths to so many decimals, half up. */
    static long round(long units, int scale) {
        long step = 1;
        for (int i = scale; i < SCALE; i++) {
            step *= 10;
        }
        return divide(units, step) * step;
    }
}
