package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The faults of the way in which a scheme comes to its tiers. */
final class TierCheck {
    private static final String LEAST = "-1000000";
    private static final String MOST = "1000000";

    private final PolicyCheck check;
    private final String place;
    private final Scheme scheme;
    private final References references;

    TierCheck(PolicyCheck check, String place, Scheme scheme, References references) {
        this.check = check;
        this.place = place;
        this.scheme = scheme;
        this.references = references;
    }

    void run() {
        List<TierBand> tiers = scheme.tiers();
        check.unique(
                place + ".tiers",
                tiers.stream().map(TierBand::label).filter(Objects::nonNull).toList());
        if (tiers.size() < 2) {
            check.fault(place + ".tiers", "there are fewer than two tiers", "a scheme tells at least two apart");
            return;
        }
        List<String> ways = ways();
        if (ways.size() != 1) {
            check.fault(
                    place + ".tiers",
                    ways.isEmpty()
                            ? "nothing says which tier a subject gets"
                            : "say in several ways which tier a subject gets: " + ways,
                    "exactly one of: from for each tier, when for each but the worst, share for each with quantiles, limits, combination");
            return;
        }
        switch (ways.get(0)) {
            case "from" -> bands();
            case "when" -> conditions();
            case "share" -> shares();
            case "limits" -> limits();
            default -> combination();
        }
    }

    private List<String> ways() {
        List<String> ways = new ArrayList<>();
        if (scheme.tiers().stream().anyMatch(t -> t.from().isPresent())) {
            ways.add("from");
        }
        if (scheme.tiers().stream().anyMatch(t -> t.when().isPresent())) {
            ways.add("when");
        }
        if (scheme.tiers().stream().anyMatch(t -> t.share().isPresent())
                || scheme.quantiles().isPresent()) {
            ways.add("share");
        }
        if (!scheme.limits().isEmpty()) {
            ways.add("limits");
        }
        if (scheme.combination().isPresent()) {
            ways.add("combination");
        }
        return ways;
    }

    /** Bands are lower-inclusive: they neither overlap nor leave a gap when their lower ends are in order. */
    private void bands() {
        List<TierBand> tiers = scheme.tiers();
        if (scheme.score().isEmpty()) {
            check.fault(place + ".score", "is missing: the tiers are bands of the score", "write the score");
            return;
        }
        Score score = scheme.score().get();
        boolean rising = score.worse() == Score.Direction.HIGHER;
        for (int i = 0; i < tiers.size(); i++) {
            String at = place + ".tiers[" + i + "].from";
            if (tiers.get(i).from().isEmpty()) {
                check.fault(at, "is missing: the other tiers are bands", "write the lowest score of the tier");
                return;
            }
            band(at, i, score, rising);
        }
        TierBand lowest = rising ? tiers.get(0) : tiers.get(tiers.size() - 1);
        if (score.min() != null && lowest.from().orElseThrow().compareTo(score.min()) != 0) {
            check.fault(
                    place + ".tiers",
                    "the lowest band begins at " + lowest.from().get().toPlainString() + ", the score at "
                            + score.min().toPlainString(),
                    "begin the lowest band at the lowest score");
        }
    }

    private void band(String at, int i, Score score, boolean rising) {
        BigDecimal from = scheme.tiers().get(i).from().orElseThrow();
        check.number(at, from, LEAST, MOST);
        if (score.max() != null && from.compareTo(score.max()) > 0) {
            check.fault(
                    at,
                    "no score reaches the tier",
                    "the highest score is " + score.max().toPlainString());
        }
        if (from.stripTrailingZeros().scale() > score.scale()) {
            check.fault(at, "is finer than the score", "the score has " + score.scale() + " decimals");
        }
        if (i > 0 && scheme.tiers().get(i - 1).from().isPresent()) {
            int order = from.compareTo(scheme.tiers().get(i - 1).from().get());
            if (rising ? order <= 0 : order >= 0) {
                check.fault(
                        at,
                        order == 0 ? "the tier is empty" : "the bands overlap",
                        "from the best tier to the worst the lower ends must " + (rising ? "rise" : "fall"));
            }
        }
    }

    private void conditions() {
        int worst = scheme.tiers().size() - 1;
        for (int i = 0; i <= worst; i++) {
            String at = place + ".tiers[" + i + "].when";
            TierBand tier = scheme.tiers().get(i);
            if (i == worst && tier.when().isPresent()) {
                check.fault(at, "the worst tier takes all others and has no condition", "leave it out");
            } else if (i < worst && tier.when().isEmpty()) {
                check.fault(at, "is missing: without it no subject gets one of the tiers below", "write the condition");
            }
            new ConditionCheck(check).run(at, tier.when(), Scope.ofTiers(references));
        }
    }

    private void shares() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < scheme.tiers().size(); i++) {
            String at = place + ".tiers[" + i + "].share";
            if (scheme.tiers().get(i).share().isEmpty()) {
                check.fault(at, "is missing: the other tiers are shares", "write the part of the population");
                return;
            }
            BigDecimal share = scheme.tiers().get(i).share().get();
            check.number(at, share, "0.0001", "1");
            sum = sum.add(share);
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            check.fault(place + ".tiers", "the shares sum to " + sum.toPlainString(), "they must sum to 1");
        }
        if (scheme.score().isEmpty()) {
            check.fault(place + ".score", "is missing: the shares are taken by the score", "write the score");
        }
        if (scheme.quantiles().isEmpty()) {
            check.fault(place + ".quantiles", "is missing", "say over whom the shares are taken");
            return;
        }
        quantiles(scheme.quantiles().get());
    }

    private void quantiles(Quantiles quantiles) {
        String at = place + ".quantiles";
        check.source(at + ".source", quantiles.source());
        Scope scope = Scope.ofIndicator(references, 0);
        new ConditionCheck(check).run(at + ".population", quantiles.population(), scope);
        check.unique(
                at + ".groups",
                quantiles.groups().stream()
                        .map(Quantiles.Group::code)
                        .filter(Objects::nonNull)
                        .toList());
        for (int i = 0; i < quantiles.groups().size(); i++) {
            Condition when = quantiles.groups().get(i).when();
            if (when != null) {
                new ConditionCheck(check).run(at + ".groups[" + i + "].when", when, scope);
            }
        }
        if (quantiles.every() != null && quantiles.every().length() < 1) {
            check.fault(at + ".every", "is no time", "for example 1 month or 1 year");
        }
    }

    private void limits() {
        check.unique(
                place + ".limits",
                scheme.limits().stream()
                        .map(Limit::code)
                        .filter(Objects::nonNull)
                        .toList());
        for (int i = 0; i < scheme.limits().size(); i++) {
            Limit limit = scheme.limits().get(i);
            String at = place + ".limits[" + i + "]";
            check.source(at + ".source", limit.source());
            if (limit.of() != null) {
                new QuantityCheck(check)
                        .run(at + ".of", limit.of(), Scope.ofTiers(references).inBands());
            }
            int due = scheme.tiers().size() - 1;
            if (limit.bounds().size() != due) {
                check.fault(
                        at + ".bounds",
                        "has " + limit.bounds().size() + " entries",
                        "one for each tier but the worst, the best first: " + due);
            }
            for (int j = 0; j < limit.bounds().size(); j++) {
                check.number(at + ".bounds[" + j + "]", limit.bounds().get(j), LEAST, MOST);
                if (j > 0) {
                    int order = limit.bounds().get(j).compareTo(limit.bounds().get(j - 1));
                    if (limit.worse() == Score.Direction.HIGHER ? order < 0 : order > 0) {
                        check.fault(
                                at + ".bounds[" + j + "]",
                                "the bounds are out of order",
                                "from the best tier to the worst they must "
                                        + (limit.worse() == Score.Direction.HIGHER ? "rise" : "fall"));
                    }
                }
            }
        }
    }

    private void combination() {
        Combination combination = scheme.combination().orElseThrow();
        String at = place + ".combination";
        if (combination instanceof Combination.Matrix matrix) {
            matrix(at + ".matrix", matrix);
        } else if (combination instanceof Combination.Worst worst) {
            if (worst.parts().isEmpty()) {
                check.fault(at + ".worst.parts", "there is no part", "name at least one scheme");
            }
            for (int i = 0; i < worst.parts().size(); i++) {
                Combination.Part part = worst.parts().get(i);
                String partAt = at + ".worst.parts[" + i + "]";
                check.source(partAt + ".source", part.source());
                references
                        .labels(partAt + ".scheme", part.scheme())
                        .ifPresent(labels -> row(partAt + ".tiers", labels, part.tiers()));
            }
        }
    }

    private void matrix(String at, Combination.Matrix matrix) {
        check.source(at + ".source", matrix.source());
        matrix.otherwise().ifPresent(label -> own(at + ".otherwise", label));
        List<String> rows = references.labels(at + ".rows", matrix.rows()).orElse(List.of());
        List<String> columns =
                references.labels(at + ".columns", matrix.columns()).orElse(List.of());
        references.labels(at + ".cells", rows, matrix.cells().keySet());
        for (String row : rows) {
            Map<String, String> cells = matrix.cells().get(row);
            if (cells == null) {
                check.fault(at + ".cells." + row, "is missing", "write a row for each tier of " + matrix.rows());
            } else if (!columns.isEmpty()) {
                row(at + ".cells." + row, columns, cells);
            }
        }
    }

    /** A tier of this scheme for each label of another. */
    private void row(String at, List<String> labels, Map<String, String> tiers) {
        references.labels(at, labels, tiers.keySet());
        for (String label : labels) {
            if (tiers.containsKey(label)) {
                own(at + "." + label, tiers.get(label));
            } else {
                check.fault(at + "." + label, "is missing", "write a tier of this scheme for each of " + labels);
            }
        }
    }

    private void own(String at, String label) {
        if (scheme.ordinal(label) < 0) {
            check.fault(
                    at,
                    "there is no tier " + label,
                    "the scheme has "
                            + scheme.tiers().stream().map(TierBand::label).toList());
        }
    }
}
