package org.xinheng.policy;

import java.util.Optional;

/**
 * A factor that multiplies the whole: the score's base and all points, as far as earlier factors left them. The product
 * is rounded half up to four decimals before the next one.
 *
 * @param code its code
 * @param title its title
 * @param source where its numbers come from
 * @param when the condition under which it multiplies; always when absent
 * @param times the factor; 1 where it is not known
 */
public record Factor(String code, String title, String source, Optional<Condition> when, Quantity times) {
    public Factor {
        when = Lists.orEmpty(when);
    }
}
