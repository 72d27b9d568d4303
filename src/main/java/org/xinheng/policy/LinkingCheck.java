package org.xinheng.policy;

/** The faults of the section about linking. */
final class LinkingCheck {
    private final PolicyCheck check;
    private final LinkingRules linking;

    LinkingCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.linking = policy.linking();
    }

    void run() {
        check.unique(
                "linking.rules",
                linking.rules().stream().map(LinkingRules.Rule::code).toList());
        for (int i = 0; i < linking.rules().size(); i++) {
            LinkingRules.Rule rule = linking.rules().get(i);
            String place = "linking.rules[" + i + "]";
            check.source(place + ".source", rule.source());
            check.required(place + ".cause", rule.cause());
            check.required(place + ".measure", rule.measure());
            check.required(place + ".lasts", rule.lasts());
            if (rule.path().isEmpty() || rule.path().size() > 2) {
                check.fault(
                        place + ".path",
                        "a path has one or two steps",
                        "name the relations from the cause to the target");
            }
        }
    }
}
