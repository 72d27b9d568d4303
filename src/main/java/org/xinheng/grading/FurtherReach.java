package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Period;
import org.xinheng.policy.LinkingRules;
import org.xinheng.policy.Policy;
import org.xinheng.policy.UpstreamScheme;
import org.xinheng.record.Facts;
import org.xinheng.record.Link;
import org.xinheng.record.MeasureCase;
import org.xinheng.record.Rating;

/** Supposes what reaches a subject from elsewhere: each rating of each upstream scheme, a link of each linking rule. */
final class FurtherReach {
    private final Policy policy;
    private final Facts facts;
    private final LocalDate on;

    FurtherReach(Policy policy, Facts facts, LocalDate on) {
        this.policy = policy;
        this.facts = facts;
        this.on = on;
    }

    List<Hypothesis> all() {
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (UpstreamScheme scheme : policy.upstream()) {
            scheme.tiers().forEach(label -> hypotheses.add(rated(scheme.code(), label)));
        }
        policy.linking().rules().stream()
                .filter(LinkingRules.Rule::enabled)
                .forEach(rule -> hypotheses.add(linked(rule)));
        return hypotheses;
    }

    /** A scheme says one thing a day. */
    private Hypothesis rated(String scheme, String label) {
        List<Rating> others = Hypothesis.without(
                facts.ratings(), r -> r.scheme().equals(scheme) && r.ratedOn().equals(on));
        Rating rating = new Rating(facts.subject().id(), scheme, label, on, Optional.empty(), Hypothesis.HYPOTHETICAL);
        return Hypothesis.of(
                Happening.RATING,
                Map.of("scheme", scheme, "label", label),
                Set.of(),
                Set.of(),
                facts.withRatings(Hypothesis.and(others, rating)));
    }

    private Hypothesis linked(LinkingRules.Rule rule) {
        Link link = new Link(
                facts.subject().id(),
                rule.code(),
                rule.measure(),
                false,
                facts.subject().id(),
                List.of(),
                List.of(),
                List.of(),
                Period.since(on),
                BigDecimal.ONE,
                0,
                MeasureCase.NONE);
        return Hypothesis.of(
                Happening.LINK,
                Map.of("rule", rule.code()),
                Set.of(),
                Set.of(),
                facts.withLinks(Hypothesis.and(facts.links(), link)));
    }
}
