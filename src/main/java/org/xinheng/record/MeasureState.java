package org.xinheng.record;

/** Where a link's measure stands on a date. */
public enum MeasureState {
    /** it restricts no rights and acts by itself */
    ACTS,
    /** it restricts rights and waits for a decision: it has no effect */
    PROPOSED,
    /** it was confirmed and is in force */
    CONFIRMED,
    /** it was not confirmed: it has no effect */
    REJECTED,
    /** it was ended, or its link is over */
    ENDED,
    /** an objection was upheld: the link never counted */
    DISMISSED
}
