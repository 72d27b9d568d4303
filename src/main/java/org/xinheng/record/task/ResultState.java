package org.xinheng.record.task;

/** How far a result has come. */
public enum ResultState {
    ENTERED,
    APPROVED,
    REJECTED,
    PUBLISHED,
    /** not published, after approval: state secrets, public interest, trade secrets, privacy */
    EXEMPT
}
