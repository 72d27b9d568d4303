package org.xinheng.api;

/** The names of roles as annotations need them. */
final class Access {
    static final String SCHEDULER = "SCHEDULER";
    static final String OFFICER = "OFFICER";
    static final String REVIEWER = "REVIEWER";
    static final String POLICY_MAKER = "POLICY_MAKER";
    static final String OPERATOR = "OPERATOR";
    static final String AUDITOR = "AUDITOR";

    private Access() {}
}
