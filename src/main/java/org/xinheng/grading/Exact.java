package org.xinheng.grading;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact rational number, so that quotients are rounded once, at the end. Held in two longs while it fits, which it
 * nearly always does. Immutable.
 */
final class Exact {
    /** Whole numbers from 0 on that are met again and again. */
    private static final Exact[] COMMON = common(1024);

    static final Exact ZERO = of(0);
    static final Exact ONE = of(1);

    private final long numerator;
    private final long denominator;
    /** Both parts where one of them does not fit a long; else null. */
    private final BigInteger[] large;

    private Exact(long numerator, long denominator, BigInteger[] large) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = large;
    }

    static Exact of(long whole) {
        return whole >= 0 && whole < COMMON.length ? COMMON[(int) whole] : new Exact(whole, 1, null);
    }

    private static Exact[] common(int count) {
        Exact[] common = new Exact[count];
        for (int i = 0; i < count; i++) {
            common[i] = new Exact(i, 1, null);
        }
        return common;
    }

    /** Ten-thousandths. */
    static Exact ofUnits(long units) {
        return reduced(units, Decimals.ONE);
    }

    static Exact of(BigDecimal decimal) {
        if (decimal.scale() == 0 && decimal.precision() < 18) {
            return of(decimal.longValue());
        }
        if (decimal.scale() <= 0) {
            return reduced(decimal.toBigIntegerExact(), BigInteger.ONE);
        }
        return reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Exact plus(Exact other) {
        if (large == null && other.large == null) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return reduced(sum, denominator);
                }
            } else if (small() && other.small()) {
                return reduced(
                        numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
            }
        }
        return reduced(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    Exact times(Exact other) {
        if (small() && other.small()) {
            return reduced(numerator * other.numerator, denominator * other.denominator);
        }
        return reduced(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /** The divisor is not zero. */
    Exact dividedBy(Exact other) {
        if (small() && other.small()) {
            long sign = Long.signum(other.numerator);
            return reduced(sign * numerator * other.denominator, sign * denominator * other.numerator);
        }
        BigInteger bottom = bottom().multiply(other.top());
        BigInteger top = top().multiply(other.bottom());
        return bottom.signum() < 0 ? reduced(top.negate(), bottom.negate()) : reduced(top, bottom);
    }

    int signum() {
        return large == null ? Long.signum(numerator) : large[0].signum();
    }

    int compareTo(Exact other) {
        if (small() && other.small()) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    /** In ten-thousandths, rounded half up (away from zero at the half). */
    long units() {
        if (large == null
                && Math.abs(numerator) < Long.MAX_VALUE / (4 * Decimals.ONE)
                && denominator < Long.MAX_VALUE / 4) {
            return Decimals.divide(numerator * Decimals.ONE, denominator);
        }
        BigInteger scaled =
                top().abs().multiply(BigInteger.valueOf(2 * Decimals.ONE)).add(bottom());
        BigInteger rounded = scaled.divide(bottom().shiftLeft(1));
        return (signum() < 0 ? rounded.negate() : rounded).longValueExact();
    }

    /** Whether products and sums of two such numbers fit a long. */
    private boolean small() {
        return large == null && Math.abs(numerator) < 1L << 30 && denominator < 1L << 30;
    }

    private BigInteger top() {
        return large == null ? BigInteger.valueOf(numerator) : large[0];
    }

    private BigInteger bottom() {
        return large == null ? BigInteger.valueOf(denominator) : large[1];
    }

    private static Exact reduced(long numerator, long denominator) {
        if (denominator == 1) {
            return of(numerator);
        }
        long a = Math.abs(numerator);
        long b = denominator;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return new Exact(numerator / a, denominator / a, null);
    }

    private static Exact reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger top = numerator.divide(common);
        BigInteger bottom = denominator.divide(common);
        if (top.bitLength() < 63 && bottom.bitLength() < 63) {
            return new Exact(top.longValueExact(), bottom.longValueExact(), null);
        }
        return new Exact(0, 0, new BigInteger[] {top, bottom});
    }
}
