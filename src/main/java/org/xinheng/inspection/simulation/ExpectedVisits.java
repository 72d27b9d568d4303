package org.xinheng.inspection.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.xinheng.code.Term;
import org.xinheng.inspection.Intensity;

/**
 * How many inspections a year an intensity lets expect of one subject: its ratio, of a task as of a year, but no fewer and
 * no more than its frequency allows. Where a person decides, what the frequency asks for; none where the item does not
 * apply.
 */
final class ExpectedVisits {
    private static final int SCALE = 6;

    private ExpectedVisits() {}

    static BigDecimal perYear(Intensity intensity) {
        if (!intensity.applicable()) {
            return BigDecimal.ZERO;
        }
        BigDecimal expected = intensity.ratio().orElse(BigDecimal.ZERO);
        if (intensity.frequency().isEmpty()) {
            return expected;
        }
        Intensity.Frequency frequency = intensity.frequency().get();
        Term per = Term.parse(frequency.per());
        BigDecimal fewest = frequency.min().map(n -> perYear(n, per)).orElse(BigDecimal.ZERO);
        BigDecimal most = frequency.max().map(n -> perYear(n, per)).orElse(expected.max(fewest));
        return expected.max(fewest).min(most);
    }

    private static BigDecimal perYear(int visits, Term per) {
        int units =
                switch (per.unit()) {
                    case DAYS -> 365;
                    case MONTHS -> 12;
                    case YEARS -> 1;
                };
        return BigDecimal.valueOf((long) visits * units)
                .divide(BigDecimal.valueOf(Math.max(1, per.length())), SCALE, RoundingMode.HALF_UP);
    }
}
