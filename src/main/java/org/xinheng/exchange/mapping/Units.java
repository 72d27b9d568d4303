package org.xinheng.exchange.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as files write them: with units, thousands separators and words for amounts. */
final class Units {
    /** Units with what a number in them is to be multiplied by. */
    static final Map<String, BigDecimal> FACTORS = Map.of(
            "元", BigDecimal.ONE,
            "千元", new BigDecimal("1000"),
            "万元", new BigDecimal("10000"),
            "百万元", new BigDecimal("1000000"),
            "亿元", new BigDecimal("100000000"),
            "%", new BigDecimal("0.01"),
            "‰", new BigDecimal("0.001"));

    private static final Pattern NUMBER =
            Pattern.compile("(-?\\d{1,20}(?:,\\d{3}){0,6}(?:\\.\\d{1,12})?)\\s*(亿|百万|万|千)?(?:人民币|元|整|%)*");

    private Units() {}

    /** The number in its base unit; empty where the text is none. What the text itself says of its unit comes first. */
    static Optional<BigDecimal> number(String text, String unit) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal factor = number.group(2) == null ? FACTORS.get(unit) : FACTORS.get(number.group(2) + "元");
        return Optional.of(new BigDecimal(number.group(1).replace(",", ""))
                .multiply(factor)
                .stripTrailingZeros());
    }
}
