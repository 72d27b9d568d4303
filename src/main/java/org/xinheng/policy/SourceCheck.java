package org.xinheng.policy;

/** The faults of the section about sources. */
final class SourceCheck {
    private final PolicyCheck check;
    private final Policy policy;

    SourceCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.policy = policy;
    }

    void run() {
        if (policy.sources().containsKey(Source.ILLUSTRATIVE)) {
            check.fault(
                    "sources." + Source.ILLUSTRATIVE,
                    "is the name for numbers that no authority issued",
                    "give the source another name");
        }
    }
}
