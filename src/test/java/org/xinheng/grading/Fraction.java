package org.xinheng.grading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Fractions as taught at school, never reduced: the oracle's own arithmetic. */
record Fraction(BigInteger top, BigInteger bottom) {
    static Fraction of(BigDecimal decimal) {
        BigDecimal plain = decimal.setScale(Math.max(0, decimal.scale()));
        return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction by(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    boolean isZero() {
        return top.signum() == 0;
    }

    int compare(Fraction other) {
        BigInteger difference = top.multiply(other.bottom).subtract(other.top.multiply(bottom));
        return difference.signum() * bottom.signum() * other.bottom.signum();
    }

    /** Rounded half up, away from zero at the half. */
    BigDecimal rounded(int scale) {
        return new BigDecimal(top).divide(new BigDecimal(bottom), scale, RoundingMode.HALF_UP);
    }
}
