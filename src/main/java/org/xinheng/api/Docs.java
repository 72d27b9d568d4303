package org.xinheng.api;

/** Sentences that several operations' documentation shares. */
final class Docs {
    static final String IDEMPOTENCY =
            "A key of the caller's own, at most 128 characters; requests with one key are one request.";
    static final String SUBJECT =
            "A subject: its id, its uscc in either case, its former 15-digit number, or system|key.";
    static final String CURSOR = "Where the next page begins, from the page before.";
    static final String POLICY = "The policy's version.";

    static final String KNOWN_AT =
            "A change number or an instant (as in 2026-01-31T08:00:00Z): answer from what was known then.";
    static final String ON = "The date, Asia/Shanghai; today when absent.";

    static final String CASE =
            "The case type: ROUTINE, SPECIAL, CASE, or the reason of an individual-case check, as in "
                    + "COMPLAINT; ROUTINE when absent.";
    static final String DEPARTMENT =
            "Code of the department that would inspect; the item's first lead when absent. Another's recent result is "
                    + "recognised.";
    static final String KINDS = "Kinds of relation, separated by commas; all when absent.";
    static final String HOLDS_ON = "Relations that hold on that date; those of any date when absent.";
    static final String SIDE = "OUT: they start from the party; IN: they lead to it; both when absent.";

    static final String THRESHOLD = "Votes above which one controls, from 0 to below 1; 0.5 when absent.";

    private Docs() {}
}
