package org.xinheng.record.task;

/** How far a result has come. */
public enum ResultState {
    ENTERED,
    APPROVED,
    REJECTED,
    PUBLISHED,
    /** not published, after approval: state secrets, public interest, trade secrets, privacy */
    EXEMPT,
    /** found to be wrong after it was approved: it counts no more, and is public no more */
    WITHDRAWN;

    /** Whether it counts: everything does that was neither rejected nor withdrawn. */
    public boolean counts() {
        return this != REJECTED && this != WITHDRAWN;
    }
}
