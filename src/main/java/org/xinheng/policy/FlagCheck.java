package org.xinheng.policy;

/** The faults of the named conditions. */
final class FlagCheck {
    private static final int MOST = 60;

    private final PolicyCheck check;
    private final Policy policy;

    FlagCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.policy = policy;
    }

    void run() {
        check.unique("flags", policy.flags().stream().map(Flag::code).toList());
        if (policy.flags().size() > MOST) {
            check.fault("flags", "there are more than " + MOST, "join conditions with any");
        }
        Scope scope = Scope.ofIndicator(new References(check, policy, policy.schemes(), null), 0);
        for (int i = 0; i < policy.flags().size(); i++) {
            new ConditionCheck(check)
                    .run("flags[" + i + "].when", policy.flags().get(i).when(), scope);
        }
    }
}
