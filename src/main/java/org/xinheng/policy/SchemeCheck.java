package org.xinheng.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The faults of one scheme. */
final class SchemeCheck {
    /** Rules about tiers are told apart by the bits of a word. */
    private static final int MOST_RULES = 60;

    private static final String LEAST = "-1000000";
    private static final String MOST = "1000000";

    private final PolicyCheck check;
    private final String place;
    private final Scheme scheme;
    private final References references;
    private final ConditionCheck conditions;
    private final QuantityCheck quantities;

    SchemeCheck(PolicyCheck check, String place, Scheme scheme, References references) {
        this.check = check;
        this.place = place;
        this.scheme = scheme;
        this.references = references;
        conditions = new ConditionCheck(check);
        quantities = new QuantityCheck(check);
    }

    void run() {
        conditions.run(place + ".appliesTo", scheme.appliesTo(), Scope.ofIndicator(references, 0));
        scheme.score().ifPresent(this::score);
        dimensions();
        indicators();
        factors();
        new TierCheck(check, place, scheme, references).run();
        scheme.noData().ifPresent(noData -> {
            condition(place + ".noData.when", noData.when());
            noData.tier().ifPresent(label -> tier(place + ".noData.tier", label));
        });
        rules(".direct", scheme.direct());
        rules(".caps", scheme.caps());
        for (int i = 0; i < scheme.holds().size(); i++) {
            Hold hold = scheme.holds().get(i);
            String at = place + ".holds[" + i + "]";
            check.source(at + ".source", hold.source());
            tier(at + ".tier", hold.tier());
        }
        unique(".holds", scheme.holds().stream().map(Hold::code).toList());
        if (scheme.direct().size() + scheme.caps().size() + scheme.holds().size() > MOST_RULES) {
            check.fault(
                    place,
                    "has more than " + MOST_RULES + " direct rules, caps and holds together",
                    "join conditions of the same tier with any");
        }
    }

    private void score(Score score) {
        String at = place + ".score";
        check.source(at + ".source", score.source());
        check.number(at + ".base", score.base(), LEAST, MOST);
        check.number(at + ".min", score.min(), LEAST, MOST);
        check.number(at + ".max", score.max(), LEAST, MOST);
        if (score.scale() < 0 || score.scale() > 4) {
            check.fault(at + ".scale", score.scale() + " is out of range", "between 0 and 4 decimals");
        }
        if (score.min() != null && score.max() != null && score.min().compareTo(score.max()) >= 0) {
            check.fault(at + ".max", "is not above min", "the highest score must be above the lowest");
        }
    }

    private void dimensions() {
        unique(
                ".dimensions",
                scheme.dimensions().stream().map(Scheme.Dimension::code).toList());
        for (int i = 0; i < scheme.dimensions().size(); i++) {
            Scheme.Dimension dimension = scheme.dimensions().get(i);
            String at = place + ".dimensions[" + i + "]";
            dimension.weight().ifPresent(n -> check.number(at + ".weight", n, "-1000", "1000"));
            dimension.min().ifPresent(n -> check.number(at + ".min", n, LEAST, MOST));
            dimension.max().ifPresent(n -> check.number(at + ".max", n, LEAST, MOST));
            if (dimension.min().isPresent()
                    && dimension.max().isPresent()
                    && dimension.min().get().compareTo(dimension.max().get()) > 0) {
                check.fault(at + ".max", "is below min", "exchange them");
            }
        }
    }

    private void indicators() {
        Set<String> dimensions = scheme.dimensions().stream()
                .map(Scheme.Dimension::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        unique(".indicators", scheme.indicators().stream().map(Indicator::code).toList());
        for (int i = 0; i < scheme.indicators().size(); i++) {
            Indicator indicator = scheme.indicators().get(i);
            String at = place + ".indicators[" + i + "]";
            check.source(at + ".source", indicator.source());
            if (indicator.dimension() != null && !dimensions.contains(indicator.dimension())) {
                check.fault(
                        at + ".dimension",
                        "there is no dimension " + indicator.dimension(),
                        "the scheme has " + dimensions.stream().sorted().toList());
            }
            indicator.weight().ifPresent(n -> check.number(at + ".weight", n, "-1000", "1000"));
            indicator.floor().ifPresent(n -> check.number(at + ".floor", n, LEAST, MOST));
            indicator.cap().ifPresent(n -> check.number(at + ".cap", n, LEAST, MOST));
            if (indicator.floor().isPresent()
                    && indicator.cap().isPresent()
                    && indicator.floor().get().compareTo(indicator.cap().get()) > 0) {
                check.fault(at + ".cap", "is below floor", "exchange them");
            }
            if (indicator.points() != null) {
                new PointRuleCheck(check, conditions, quantities)
                        .run(at + ".points", indicator.points(), Scope.ofIndicator(references, i));
            }
        }
    }

    private void factors() {
        unique(".factors", scheme.factors().stream().map(Factor::code).toList());
        for (int i = 0; i < scheme.factors().size(); i++) {
            Factor factor = scheme.factors().get(i);
            String at = place + ".factors[" + i + "]";
            check.source(at + ".source", factor.source());
            conditions.run(at + ".when", factor.when(), Scope.ofFactors(references));
            if (factor.times() != null) {
                quantities.run(at + ".times", factor.times(), Scope.ofFactors(references));
            }
        }
    }

    private void rules(String section, List<TierRule> rules) {
        unique(section, rules.stream().map(TierRule::code).toList());
        for (int i = 0; i < rules.size(); i++) {
            String at = place + section + "[" + i + "]";
            check.source(at + ".source", rules.get(i).source());
            condition(at + ".when", rules.get(i).when());
            tier(at + ".tier", rules.get(i).tier());
        }
    }

    private void condition(String at, Condition condition) {
        if (condition != null) {
            conditions.run(at, condition, Scope.ofTiers(references));
        }
    }

    private void unique(String section, List<String> codes) {
        check.unique(place + section, codes.stream().filter(Objects::nonNull).toList());
    }

    private void tier(String at, String label) {
        if (label != null && scheme.ordinal(label) < 0) {
            check.fault(
                    at,
                    "there is no tier " + label,
                    "the scheme has "
                            + scheme.tiers().stream().map(TierBand::label).toList());
        }
    }
}
