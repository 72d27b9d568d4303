package org.xinheng.benchmark.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where the rules write what they find. */
public final class Sheet {
    private double points;
    private double penalties;
    private double listings;
    private double others;
    private int checks;
    private int problems;
    private int direct = -1;
    private int least;

    public void add(double more) {
        points += more;
    }

    public void penalty(double more) {
        penalties += more;
    }

    public void listing(double more) {
        listings += more;
    }

    public void other(double more) {
        others += more;
    }

    public void check(boolean problem) {
        checks++;
        problems += problem ? 1 : 0;
    }

    public void direct(int ordinal) {
        direct = Math.max(direct, ordinal);
    }

    public void notBetterThan(int ordinal) {
        least = Math.max(least, ordinal);
    }

    BigDecimal score() {
        double inspections = checks == 0 ? 0 : Math.min(60, 6.0 * problems + 20.0 * problems / checks);
        double sum = points
                + Math.min(300, penalties)
                + Math.min(160, listings)
                + Math.min(120, others)
                + BigDecimal.valueOf(inspections)
                        .setScale(4, RoundingMode.HALF_UP)
                        .doubleValue();
        return BigDecimal.valueOf(Math.min(1000, sum))
                .setScale(4, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP);
    }

    String tier() {
        int band = direct;
        if (band < 0) {
            double score = score().doubleValue();
            band = score >= 160 ? 3 : score >= 80 ? 2 : score >= 30 ? 1 : 0;
        }
        return "ABCD".substring(Math.max(band, least)).substring(0, 1);
    }
}
