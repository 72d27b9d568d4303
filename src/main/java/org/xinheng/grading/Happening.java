package org.xinheng.grading;

/** What may happen to a subject that might move its tier. */
public enum Happening {
    /** a violation is repaired on the day (信用修复) */
    REPAIR,
    /** a violation is withdrawn: it never counted */
    WITHDRAWAL,
    /** an inspection is withdrawn: it never counted */
    INSPECTION_WITHDRAWAL,
    /** a joint-punishment link ends on the day */
    LINK_ENDS,
    /** an upstream scheme's rating ends on the day */
    RATING_ENDS,
    /** an adjustment by hand ends on the day */
    ADJUSTMENT_ENDS,
    /** a further violation is decided on the day */
    VIOLATION,
    /** a further inspection takes place on the day */
    INSPECTION,
    /** an upstream scheme rates the subject on the day */
    RATING,
    /** a joint-punishment link reaches the subject on the day */
    LINK,
    /** the subject's status, industry, labels or attributes change on the day */
    SUBJECT_CHANGE
}
