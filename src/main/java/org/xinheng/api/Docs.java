package org.xinheng.api;

/** Sentences that several operations' documentation shares. */
final class Docs {
    static final String IDEMPOTENCY =
            "A key of the caller's own, at most 128 characters; requests with one key are one request.";
    static final String SUBJECT =
            "A subject: its id, its uscc in either case, its former 15-digit number, or system|key.";
    static final String CURSOR = "Where the next page begins, from the page before.";
    static final String KNOWN_AT =
            "A change number or an instant (as in 2026-01-31T08:00:00Z): answer from what was known then.";
    static final String ON = "The date, Asia/Shanghai; today when absent.";

    static final String KINDS = "Kinds of relation, separated by commas; all when absent.";
    static final String HOLDS_ON = "Relations that hold on that date; those of any date when absent.";
    static final String SIDE = "OUT: they start from the party; IN: they lead to it; both when absent.";

    private Docs() {}
}
