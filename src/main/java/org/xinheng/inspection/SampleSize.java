package org.xinheng.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many subjects of a stratum are drawn. */
public final class SampleSize {
    private SampleSize() {}

    /**
     * The population times the ratio, rounded up in exact arithmetic: at least one where there is somebody and the ratio
     * is above zero, and never more than there are.
     *
     * @param population how many there are, not negative
     * @param ratio 0 to 1
     */
    public static int of(int population, BigDecimal ratio) {
        int drawn = ratio.multiply(BigDecimal.valueOf(population))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Math.min(population, drawn);
    }
}
