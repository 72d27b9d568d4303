package org.xinheng.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.SubjectId;

/** Which subjects violated lately, as the graph has it. */
public interface Offences {
    /** Every subject with violations that were decided since a day, that day included: one for each item named. */
    List<Offender> since(LocalDate day);

    /**
     * A subject that violated.
     *
     * @param item the item's code; empty for violations that name none
     * @param violations how many there were, one at least
     */
    record Offender(SubjectId subject, Optional<String> item, int violations) {}
}
