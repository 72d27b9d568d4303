package org.xinheng.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a number comes from.
 *
 * @param authority who issued it
 * @param title its title
 * @param number its document number (文号), where it has one
 * @param date its date, where it is known
 * @param unverified whether the current wording was not verified
 */
public record Source(
        String authority, String title, Optional<String> number, Optional<LocalDate> date, boolean unverified) {
    /** The name under which numbers stand that no authority issued. */
    public static final String ILLUSTRATIVE = "illustrative";

    /** As a reason cites it. */
    public String citation() {
        return authority + "：" + title + number.map(n -> "（" + n + "）").orElse("") + (unverified ? "，现行文本待核" : "");
    }
}
