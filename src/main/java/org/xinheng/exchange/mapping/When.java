package org.xinheng.exchange.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition on a row: all that is given must hold.
 *
 * @param column the column that it looks at
 * @param is its text is one of these
 * @param isNot its text is none of these
 * @param contains its text contains one of these
 * @param present it has a text, or has none
 * @param above its number is greater
 * @param all all of these hold
 * @param any one of these holds
 */
record When(
        String column,
        List<String> is,
        List<String> isNot,
        List<String> contains,
        Boolean present,
        BigDecimal above,
        List<When> all,
        List<When> any) {
    boolean holds(Map<String, Object> row) {
        String text = Optional.ofNullable(column)
                .map(row::get)
                .map(v -> v.toString().strip())
                .orElse("");
        return (is == null || is.contains(text))
                && (isNot == null || !isNot.contains(text))
                && (contains == null || contains.stream().anyMatch(text::contains))
                && (present == null || present != text.isEmpty())
                && (above == null || isAbove(text))
                && (all == null || all.stream().allMatch(w -> w.holds(row)))
                && (any == null || any.stream().anyMatch(w -> w.holds(row)));
    }

    private boolean isAbove(String text) {
        return Units.number(text, "元").map(n -> n.compareTo(above) > 0).orElse(false);
    }
}
