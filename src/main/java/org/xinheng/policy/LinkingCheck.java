package org.xinheng.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the linking rules and the measures catalogue make sense. */
final class LinkingCheck {
    private static final int MOST_HOPS = 6;

    private final PolicyCheck check;
    private final Policy policy;

    LinkingCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.policy = policy;
    }

    void run() {
        List<LinkingRules.Rule> rules = policy.linking().rules();
        check.unique(
                "linking.rules", rules.stream().map(LinkingRules.Rule::code).toList());
        for (int i = 0; i < rules.size(); i++) {
            rule("linking.rules[" + i + "]", rules.get(i));
        }
    }

    private void rule(String place, LinkingRules.Rule rule) {
        check.required(place + ".title", rule.title());
        check.source(place + ".source", rule.source());
        check.required(place + ".lasts", rule.lasts());
        if (rule.cause().isEmpty() == rule.directRules().isEmpty()) {
            check.fault(place + ".cause", "either cause or directRules is required", "name records or direct rules");
        }
        rule.directRules().forEach(name -> direct(place + ".directRules", name));
        Set<String> measures = policy.measures().stream()
                .map(Measure::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (check.required(place + ".measure", rule.measure()) && !measures.contains(rule.measure())) {
            check.fault(place + ".measure", "there is no measure " + rule.measure(), "measures has " + measures);
        }
        int hops = rule.hops().orElse(rule.path().size());
        if (rule.path().isEmpty() || rule.path().size() > MOST_HOPS) {
            check.fault(
                    place + ".path",
                    "a path has one to " + MOST_HOPS + " steps",
                    "name the relations from the cause to the target");
        } else if (hops < rule.path().size() || hops > MOST_HOPS) {
            check.fault(place + ".hops", hops + " is out of range", "between the number of steps and " + MOST_HOPS);
        } else if (rule.repropagates() != hops > rule.path().size()) {
            check.fault(
                    place + ".repropagates",
                    "goes with more hops than the path has steps",
                    "give hops a multiple of " + rule.path().size());
        }
        for (int i = 0; i < rule.path().size(); i++) {
            step(place + ".path[" + i + "]", rule.path().get(i));
        }
    }

    private void step(String place, LinkingRules.Step step) {
        if (step.along().isEmpty()) {
            check.fault(place + ".along", "is missing", "name one or several kinds of relation");
        }
        check.required(place + ".direction", step.direction());
        check.required(place + ".held", step.held());
        step.minimumShare().ifPresent(s -> check.number(place + ".minimumShare", s, "0", "1"));
        step.attenuation().ifPresent(a -> {
            if (a < 1 || a > LinkingRules.Step.ALL) {
                check.fault(place + ".attenuation", a + " is out of range", "between 1 and 1000 per mille");
            }
        });
    }

    private void direct(String place, String name) {
        int slash = name.indexOf('/');
        boolean known = slash > 0
                && policy.scheme(name.substring(0, slash))
                        .map(s -> s.direct().stream()
                                .anyMatch(r -> name.substring(slash + 1).equals(r.code())))
                        .orElse(false);
        if (!known) {
            check.fault(
                    place, "there is no direct rule " + name, "write scheme/rule, as in comprehensive/serious-listing");
        }
    }
}
