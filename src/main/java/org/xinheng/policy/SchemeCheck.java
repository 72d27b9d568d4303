package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The faults of one scheme. */
final class SchemeCheck {
    private static final String LEAST = "-1000000";
    private static final String MOST = "1000000";

    private final PolicyCheck check;
    private final String place;
    private final Scheme scheme;

    SchemeCheck(PolicyCheck check, String place, Scheme scheme) {
        this.check = check;
        this.place = place;
        this.scheme = scheme;
    }

    void run() {
        check.required(place + ".title", scheme.title());
        boolean scored = check.required(place + ".score", scheme.score());
        if (scored) {
            score();
        }
        if (scheme.tiers().size() < 2) {
            check.fault(place + ".tiers", "there are fewer than two tiers", "a scheme tells at least two apart");
        } else if (scored) {
            bands();
        }
        indicators();
        rules(".direct", scheme.direct());
        rules(".caps", scheme.caps());
        for (int i = 0; i < scheme.holds().size(); i++) {
            Hold hold = scheme.holds().get(i);
            String at = place + ".holds[" + i + "]";
            check.source(at + ".source", hold.source());
            check.required(at + ".cause", hold.cause());
            check.required(at + ".lasts", hold.lasts());
            tier(at + ".tier", hold.tier());
        }
    }

    private void score() {
        Score score = scheme.score();
        String at = place + ".score";
        check.source(at + ".source", score.source());
        check.number(at + ".base", score.base(), LEAST, MOST);
        check.number(at + ".min", score.min(), LEAST, MOST);
        check.number(at + ".max", score.max(), LEAST, MOST);
        check.required(at + ".worse", score.worse());
        if (score.scale() < 0 || score.scale() > 4) {
            check.fault(at + ".scale", "is out of range", "between 0 and 4 decimals");
        }
        if (score.min() != null && score.max() != null && score.min().compareTo(score.max()) >= 0) {
            check.fault(at + ".max", "is not above min", "the highest score must be above the lowest");
        }
    }

    /** Bands are lower-inclusive: they neither overlap nor leave a gap when their lower ends are in order. */
    private void bands() {
        List<TierBand> tiers = scheme.tiers();
        Score score = scheme.score();
        boolean rising = score.worse() == Score.Direction.HIGHER;
        check.unique(place + ".tiers", tiers.stream().map(TierBand::label).toList());
        for (int i = 0; i < tiers.size(); i++) {
            String at = place + ".tiers[" + i + "].from";
            BigDecimal from = tiers.get(i).from();
            check.number(at, from, LEAST, MOST);
            if (from == null || score.min() == null || score.max() == null) {
                return;
            }
            if (from.compareTo(score.max()) > 0) {
                check.fault(
                        at,
                        "no score reaches the tier",
                        "the highest score is " + score.max().toPlainString());
            }
            if (from.stripTrailingZeros().scale() > score.scale()) {
                check.fault(at, "is finer than the score", "the score has " + score.scale() + " decimals");
            }
            if (i > 0 && tiers.get(i - 1).from() != null) {
                int order = from.compareTo(tiers.get(i - 1).from());
                if (rising ? order <= 0 : order >= 0) {
                    check.fault(
                            at,
                            order == 0 ? "the tier is empty" : "the bands overlap",
                            "from the best tier to the worst the lower ends must " + (rising ? "rise" : "fall"));
                }
            }
        }
        TierBand lowest = rising ? tiers.get(0) : tiers.get(tiers.size() - 1);
        if (lowest.from().compareTo(score.min()) != 0) {
            check.fault(
                    place + ".tiers",
                    "the lowest band begins at " + lowest.from().toPlainString() + ", the score at "
                            + score.min().toPlainString(),
                    "begin the lowest band at the lowest score");
        }
    }

    private void indicators() {
        Set<String> dimensions =
                scheme.dimensions().stream().map(Scheme.Dimension::code).collect(Collectors.toSet());
        check.unique(
                place + ".indicators",
                scheme.indicators().stream().map(Indicator::code).toList());
        for (int i = 0; i < scheme.indicators().size(); i++) {
            Indicator indicator = scheme.indicators().get(i);
            String at = place + ".indicators[" + i + "]";
            check.required(at + ".title", indicator.title());
            check.source(at + ".source", indicator.source());
            if (!dimensions.contains(indicator.dimension())) {
                check.fault(
                        at + ".dimension",
                        "there is no dimension " + indicator.dimension(),
                        "the scheme has " + dimensions.stream().sorted().toList());
            }
            if (check.required(at + ".points", indicator.points())) {
                points(at + ".points", indicator.points());
            }
        }
    }

    private void points(String at, PointRule rule) {
        if (rule instanceof PointRule.ByViolations violations) {
            check.required(at + ".window", violations.window());
            if (check.required(at + ".points", violations.points())) {
                violations.points().forEach((s, v) -> check.number(at + ".points." + s, v, LEAST, MOST));
            }
            for (int i = 0; i < violations.decay().size(); i++) {
                check.required(
                        at + ".decay[" + i + "].after",
                        violations.decay().get(i).after());
                check.number(
                        at + ".decay[" + i + "].factor",
                        violations.decay().get(i).factor(),
                        "0",
                        "1");
            }
            violations.cap().ifPresent(cap -> check.number(at + ".cap", cap, LEAST, MOST));
        } else if (rule instanceof PointRule.ByInspections inspections) {
            check.required(at + ".window", inspections.window());
            if (inspections.perProblem().isEmpty() && inspections.timesShare().isEmpty()) {
                check.fault(at, "gives no points", "write perProblem or timesShare");
            }
        } else if (rule instanceof PointRule.ByAge age) {
            ordered(at + ".years", age.years());
            check.number(at + ".unknown", age.unknown(), LEAST, MOST);
        } else if (rule instanceof PointRule.ByNumber number) {
            check.required(at + ".attribute", number.attribute());
            ordered(at + ".bands", number.bands());
            check.number(at + ".unknown", number.unknown(), LEAST, MOST);
        } else if (rule instanceof PointRule.ByCategory category) {
            check.required(at + ".of", category.of());
            check.number(at + ".otherwise", category.otherwise(), LEAST, MOST);
            if (check.required(at + ".points", category.points())) {
                category.points().forEach((c, v) -> check.number(at + ".points." + c, v, LEAST, MOST));
            }
        } else if (rule instanceof PointRule.When when) {
            check.required(at + ".condition", when.condition());
            check.number(at + ".points", when.points(), LEAST, MOST);
        } else if (rule instanceof PointRule.ByLinks links) {
            check.number(at + ".each", links.each(), LEAST, MOST);
        }
    }

    private void ordered(String at, List<PointRule.Band> bands) {
        for (int i = 0; i < bands.size(); i++) {
            check.required(at + "[" + i + "].from", bands.get(i).from());
            check.number(at + "[" + i + "].points", bands.get(i).points(), LEAST, MOST);
            if (i > 0 && bands.get(i).from().compareTo(bands.get(i - 1).from()) <= 0) {
                check.fault(at + "[" + i + "].from", "the bands are out of order", "their lower ends must rise");
            }
        }
    }

    private void rules(String section, List<TierRule> rules) {
        check.unique(place + section, rules.stream().map(TierRule::code).toList());
        for (int i = 0; i < rules.size(); i++) {
            String at = place + section + "[" + i + "]";
            check.source(at + ".source", rules.get(i).source());
            check.required(at + ".when", rules.get(i).when());
            tier(at + ".tier", rules.get(i).tier());
        }
    }

    private void tier(String at, String label) {
        if (scheme.ordinal(label) < 0) {
            check.fault(
                    at,
                    "there is no tier " + label,
                    "the scheme has "
                            + scheme.tiers().stream().map(TierBand::label).toList());
        }
    }
}
