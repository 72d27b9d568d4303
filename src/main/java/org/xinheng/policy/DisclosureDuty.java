package org.xinheng.policy;

/** Duties of disclosure and repair that have a clock in working days. */
public enum DisclosureDuty {
    /** a decided record is published, from the decision */
    PUBLISH,
    /** a record that was annulled or corrected, or whose publication ended, is taken from every site */
    TAKE_DOWN,
    /** an application for repair is accepted or not, from the application */
    ACCEPT_REPAIR,
    /** an accepted application is decided, from the acceptance */
    DECIDE_REPAIR,
    /** by how much that decision may be put off, once */
    EXTEND_REPAIR,
    /** an objection is verified and answered, from its filing */
    ANSWER_OBJECTION,
    /** a request not to disclose is decided, from the request */
    DECIDE_WITHHOLDING,
    /** a request to shield a record during reorganisation is decided, from the request */
    DECIDE_SHIELDING
}
