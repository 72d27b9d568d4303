package org.xinheng.grading;

import java.util.function.IntConsumer;
import org.xinheng.policy.Factor;
import org.xinheng.policy.Indicator;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Score;

/**
 * How a scheme's indicators become its score: indicators, dimensions, factors, limits, all in whole ten-thousandths.
 *
 * @param place the scheme's place in its policy
 * @param base the score without any points
 * @param scale the decimals of the score that is compared with bands
 */
record Scoring(
        int place, Gauge[] gauges, Part[] dimensions, Multiplier[] factors, long base, long min, long max, int scale) {
    /** An indicator. */
    record Gauge(Indicator indicator, Meter meter, int dimension, Exact weight, long floor, long cap) {
        long points(Sheet sheet) {
            long points = weight == null
                    ? meter.points(sheet)
                    : meter.exact(sheet).times(weight).units();
            return Math.max(floor, Math.min(cap, points));
        }
    }

    /** A dimension. */
    record Part(Scheme.Dimension dimension, Exact weight, long min, long max) {
        long limited(long sum) {
            long weighted =
                    weight == null ? sum : Exact.ofUnits(sum).times(weight).units();
            return Math.max(min, Math.min(max, weighted));
        }
    }

    /** A factor of the whole. */
    record Multiplier(Factor factor, Clause when, Formula times) {
        long apply(Sheet sheet, long sum) {
            if (!when.holds(sheet)) {
                return sum;
            }
            Exact number = times.value(sheet, null);
            return number == null ? sum : Exact.ofUnits(sum).times(number).units();
        }
    }

    static Scoring of(Scheme scheme, Compilation compilation) {
        Meters meters = new Meters(compilation);
        return new Scoring(
                compilation.scheme(),
                scheme.indicators().stream()
                        .map(i -> gauge(i, meters, compilation))
                        .toArray(Gauge[]::new),
                scheme.dimensions().stream().map(Scoring::part).toArray(Part[]::new),
                scheme.factors().stream()
                        .map(f -> new Multiplier(
                                f, compilation.clauses.compile(f.when()), compilation.formulas.compile(f.times())))
                        .toArray(Multiplier[]::new),
                scheme.score().map(s -> Decimals.units(s.base())).orElse(0L),
                scheme.score().map(s -> Decimals.units(s.min())).orElse(Long.MIN_VALUE),
                scheme.score().map(s -> Decimals.units(s.max())).orElse(Long.MAX_VALUE),
                scheme.score().map(Score::scale).orElse(4));
    }

    private static Gauge gauge(Indicator indicator, Meters meters, Compilation compilation) {
        return new Gauge(
                indicator,
                meters.compile(indicator.points()),
                compilation.dimension(indicator.dimension()),
                indicator.weight().map(Exact::of).orElse(null),
                indicator.floor().map(Decimals::units).orElse(Long.MIN_VALUE),
                indicator.cap().map(Decimals::units).orElse(Long.MAX_VALUE));
    }

    private static Part part(Scheme.Dimension dimension) {
        return new Part(
                dimension,
                dimension.weight().map(Exact::of).orElse(null),
                dimension.min().map(Decimals::units).orElse(Long.MIN_VALUE),
                dimension.max().map(Decimals::units).orElse(Long.MAX_VALUE));
    }

    /** A dimension's points on the day at hand, weighted and limited. */
    long dimension(Sheet sheet, int dimension) {
        return dimensions[dimension].limited(sum(sheet, dimension));
    }

    /** A dimension's points on the day at hand as its indicators give them. */
    long sum(Sheet sheet, int dimension) {
        long sum = 0;
        for (int i = 0; i < gauges.length; i++) {
            if (gauges[i].dimension() == dimension) {
                sum = Math.addExact(sum, sheet.points(place, i));
            }
        }
        return sum;
    }

    /** The limited sum of all points on the day at hand. */
    long exact(Sheet sheet) {
        long sum = base;
        for (int i = 0; i < dimensions.length; i++) {
            sum = Math.addExact(sum, dimension(sheet, i));
        }
        for (Multiplier factor : factors) {
            sum = factor.apply(sheet, sum);
        }
        return limited(sum);
    }

    /** An exact score as the bands see it. */
    long rounded(long exact) {
        return Decimals.round(exact, scale);
    }

    /** A sum within the score's own limits. */
    long limited(long sum) {
        return Math.max(min, Math.min(max, sum));
    }

    /** Tells every day on which the score may change. */
    void breaks(Sheet sheet, IntConsumer days) {
        for (Gauge gauge : gauges) {
            gauge.meter().breaks(sheet, days);
        }
        for (Multiplier factor : factors) {
            factor.when().breaks(sheet, days);
            factor.times().breaks(sheet, days);
        }
    }
}
