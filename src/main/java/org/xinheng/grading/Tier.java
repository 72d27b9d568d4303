package org.xinheng.grading;

import org.xinheng.code.Check;

/**
 * A tier of one scheme. Letters mean different things in different schemes, so a label never stands alone.
 *
 * @param scheme the scheme's code
 * @param ordinal its place, 0 is the best
 * @param label how the scheme writes it
 */
public record Tier(String scheme, int ordinal, String label) {
    public Tier {
        Check.present("scheme", scheme);
        Check.that(ordinal >= 0 && ordinal < 100, "ordinal", "must be between 0 and 99");
        Check.present("label", label);
    }
}
