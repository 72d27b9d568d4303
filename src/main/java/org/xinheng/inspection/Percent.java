package org.xinheng.inspection;

import java.math.BigDecimal;
import org.xinheng.policy.Ratio;

/** Ratios as reasons write them. */
final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    static String of(BigDecimal ratio) {
        return ratio.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
    }

    static String of(Ratio ratio) {
        if (ratio.atLeast().equals(ratio.atMost())) {
            return ratio.atLeast().map(Percent::of).orElse("按需确定");
        }
        return ratio.atLeast().map(r -> "不低于 " + of(r)).orElse("")
                + (ratio.atLeast().isPresent() && ratio.atMost().isPresent() ? "、" : "")
                + ratio.atMost().map(r -> "不高于 " + of(r)).orElse("");
    }
}
