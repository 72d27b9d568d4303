package org.xinheng.record;

import java.time.LocalDate;
import org.xinheng.code.Attributes;
import org.xinheng.code.RecordId;

/** A dated record that grading may count and that stands as evidence under a contribution. */
public sealed interface CreditRecord permits Violation, Inspection {
    /** The record's identifier. */
    RecordId id();

    /** The day from which it counts. */
    LocalDate date();

    /** Named values that a policy may read. */
    Attributes attributes();
}
