package org.xinheng.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What one side did in several runs.
 *
 * @param name what was measured
 * @param unit the unit of the runs, such as {@code requests/s}
 * @param runs one figure per run, in the order of the runs
 */
record Measurement(String name, String unit, double... runs) {
    Measurement {
        if (runs.length == 0) {
            throw new IllegalArgumentException(name + " has no runs");
        }
    }

    /** One figure per run, in the order of the runs. */
    static Measurement of(String name, String unit, List<Double> runs) {
        return new Measurement(
                name, unit, runs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The middle figure. */
    double median() {
        return quantile(0.5);
    }

    /** Half the distance between the quartiles, as a part of the median: how noisy the runs were. */
    double spread() {
        return median() == 0 ? 0 : (quantile(0.75) - quantile(0.25)) / 2 / median();
    }

    /** The middle of the ratios run by run: what drifts during both sides' runs cancels out. */
    double ratioTo(Measurement peer) {
        int pairs = Math.min(runs.length, peer.runs.length);
        double[] ratios = new double[pairs];
        Arrays.setAll(ratios, i -> runs[i] / peer.runs[i]);
        return new Measurement(name, "", ratios).median();
    }

    /** As people read it. */
    String text() {
        double median = median();
        String format = median >= 1000 ? "%,.0f" : median >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, median) + " " + unit;
    }

    private double quantile(double q) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(q * (sorted.length - 1))];
    }
}
