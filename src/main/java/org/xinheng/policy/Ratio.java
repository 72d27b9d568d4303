package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A ratio as a point, a range or a bound; by need, decided by a person, when both ends are absent.
 *
 * @param atLeast the lower end, 0 to 1
 * @param atMost the upper end, 0 to 1
 */
public record Ratio(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
    /** What a person decides. */
    public static final Ratio BY_NEED = new Ratio(Optional.empty(), Optional.empty());

    public Ratio {
        atLeast = atLeast == null ? Optional.empty() : atLeast;
        atMost = atMost == null ? Optional.empty() : atMost;
    }

    /** A single number. */
    public static Ratio of(BigDecimal point) {
        return new Ratio(Optional.of(point), Optional.of(point));
    }

    /** The number by which a sample is drawn: the lower end, 0 where there is none. */
    public BigDecimal floor() {
        return atLeast.orElse(BigDecimal.ZERO);
    }

    /** Not below a number; what was open above stays open, a range stays one as far as it reaches above it. */
    public Ratio notBelow(BigDecimal demanded) {
        BigDecimal floor = floor().max(demanded);
        Optional<BigDecimal> ceiling = atMost.map(floor::max);
        return new Ratio(Optional.of(floor), atLeast.isEmpty() && atMost.isEmpty() ? Optional.of(floor) : ceiling);
    }

    /** Which shape it has. */
    public Shape shape() {
        if (atLeast.isEmpty()) {
            return atMost.isEmpty() ? Shape.BY_NEED : Shape.AT_MOST;
        }
        if (atMost.isEmpty()) {
            return atLeast.get().compareTo(BigDecimal.ONE) == 0 ? Shape.POINT : Shape.AT_LEAST;
        }
        return atLeast.get().compareTo(atMost.get()) == 0 ? Shape.POINT : Shape.RANGE;
    }

    /** Forms in which rules write a ratio. */
    public enum Shape {
        /** one number */
        POINT,
        /** between two numbers */
        RANGE,
        /** a number or more */
        AT_LEAST,
        /** a number or less */
        AT_MOST,
        /** decided by a person */
        BY_NEED
    }
}
