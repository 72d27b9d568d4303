package org.xinheng.registry;

import org.xinheng.code.Check;
import org.xinheng.code.Period;

/**
 * A label on a subject for the time that it holds (标签化管理).
 *
 * @param code the label's code
 * @param period when it holds
 */
public record Tag(String code, Period period) {
    public Tag {
        code = Check.code("code", code);
        Check.present("period", period);
    }
}
