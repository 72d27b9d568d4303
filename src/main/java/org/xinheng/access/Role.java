package org.xinheng.access;

/** What a caller may do. Roles add up; none includes another. */
public enum Role {
    /** Asks for ratios and frames, follows the delta feed. */
    SCHEDULER,
    /** Browses subjects of its areas, records violations and inspections. */
    OFFICER,
    /** Withdraws records and decides what needs a second pair of eyes. */
    REVIEWER,
    /** Writes policies. */
    POLICY_MAKER,
    /** Keeps areas, departments, items and callers. */
    OPERATOR,
    /** Reads everything that was done, changes nothing. */
    AUDITOR
}
