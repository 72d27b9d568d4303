package org.xinheng.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The faults of all schemes, upstream ones included. */
final class SchemesCheck {
    private final PolicyCheck check;
    private final Policy policy;

    SchemesCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.policy = policy;
    }

    void run() {
        if (policy.schemes().isEmpty()) {
            check.fault("schemes", "there is no scheme", "a policy grades by at least one scheme");
        }
        for (int i = 0; i < policy.upstream().size(); i++) {
            UpstreamScheme upstream = policy.upstream().get(i);
            String at = "upstream[" + i + "]";
            check.source(at + ".source", upstream.source());
            check.unique(at + ".tiers", upstream.tiers());
            if (upstream.tiers().size() < 2) {
                check.fault(at + ".tiers", "there are fewer than two tiers", "write its labels, the best first");
            }
        }
        check.unique(
                "schemes",
                Stream.concat(
                                policy.schemes().stream().map(Scheme::code),
                                policy.upstream().stream().map(UpstreamScheme::code))
                        .filter(Objects::nonNull)
                        .toList());
        List<Scheme> before = new ArrayList<>();
        for (int i = 0; i < policy.schemes().size(); i++) {
            Scheme scheme = policy.schemes().get(i);
            References references = new References(check, policy, List.copyOf(before), scheme);
            new SchemeCheck(check, "schemes[" + i + "]", scheme, references).run();
            before.add(scheme);
        }
    }
}
