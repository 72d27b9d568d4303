package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a well-formed policy makes sense: every fault at once, each with its place. */
final class PolicyCheck {
    private final Policy policy;
    private final List<PolicyFault> faults = new ArrayList<>();

    PolicyCheck(Policy policy) {
        this.policy = policy;
    }

    List<PolicyFault> faults() {
        required("policy", policy.policy());
        required("version", policy.version());
        required("title", policy.title());
        required("effectiveFrom", policy.effectiveFrom());
        if (required("publication", policy.publication())) {
            new PublicationCheck(this, policy.publication()).run();
        }
        if (policy.schemes().isEmpty()) {
            fault("schemes", "there is no scheme", "a policy grades by at least one scheme");
        }
        unique("schemes", policy.schemes().stream().map(Scheme::code).toList());
        for (int i = 0; i < policy.schemes().size(); i++) {
            new SchemeCheck(this, "schemes[" + i + "]", policy.schemes().get(i)).run();
        }
        unique("flags", policy.flags().stream().map(Flag::code).toList());
        if (required("intensity", policy.intensity())) {
            new IntensityCheck(this, policy).run();
        }
        if (required("linking", policy.linking())) {
            linking(policy.linking());
        }
        return faults;
    }

    private void linking(LinkingRules linking) {
        unique(
                "linking.rules",
                linking.rules().stream().map(LinkingRules.Rule::code).toList());
        for (int i = 0; i < linking.rules().size(); i++) {
            LinkingRules.Rule rule = linking.rules().get(i);
            String place = "linking.rules[" + i + "]";
            source(place + ".source", rule.source());
            required(place + ".cause", rule.cause());
            required(place + ".measure", rule.measure());
            required(place + ".lasts", rule.lasts());
            if (rule.path().isEmpty() || rule.path().size() > 2) {
                fault(
                        place + ".path",
                        "a path has one or two steps",
                        "name the relations from the cause to the target");
            }
        }
    }

    /** Notes that something is missing; returns whether it is there. */
    boolean required(String place, Object value) {
        if (value == null) {
            fault(place, "is missing", "write it");
        }
        return value != null;
    }

    /** Every number says where it comes from. */
    void source(String place, String name) {
        if (required(place, name)
                && !name.equals(Source.ILLUSTRATIVE)
                && !policy.sources().containsKey(name)) {
            fault(
                    place,
                    "there is no source " + name,
                    "sources has " + new TreeSet<>(policy.sources().keySet()) + "; or write illustrative");
        }
    }

    /** A number between bounds, both included, with at most four decimals. */
    void number(String place, BigDecimal value, String least, String most) {
        if (required(place, value)) {
            if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
                fault(place, value.toPlainString() + " is out of range", "between " + least + " and " + most);
            } else if (value.stripTrailingZeros().scale() > 4) {
                fault(place, value.toPlainString() + " has too many decimals", "at most four");
            }
        }
    }

    void unique(String place, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (code == null) {
                fault(place, "an entry has no code", "give each entry a code");
            } else if (!seen.add(code)) {
                fault(place, "the code " + code + " is used twice", "give each entry a code of its own");
            }
        }
    }

    void fault(String place, String message, String hint) {
        faults.add(new PolicyFault(place, message, hint));
    }
}
