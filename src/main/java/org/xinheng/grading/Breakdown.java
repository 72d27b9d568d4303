package org.xinheng.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.policy.Indicator;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Score;

/** Tells what each part adds to a scheme's score, limits and factors included, so that the parts sum to it. */
final class Breakdown {
    private final Scheme scheme;
    private final Scoring scoring;
    private final Sheet sheet;
    private final Map<String, String> citations;
    private final List<Contribution> parts = new ArrayList<>();

    /** @param citations by a source's name, how it is cited */
    Breakdown(Scheme scheme, Scoring scoring, Sheet sheet, Map<String, String> citations) {
        this.scheme = scheme;
        this.scoring = scoring;
        this.sheet = sheet;
        this.citations = citations;
    }

    /** The parts of the score on the day at hand. */
    List<Contribution> parts() {
        if (scoring.base() != 0) {
            own("base", "基础分", Optional.empty(), scoring.base());
        }
        long sum = scoring.base();
        for (int d = 0; d < scoring.dimensions().length; d++) {
            sum = Math.addExact(sum, dimension(d));
        }
        for (Scoring.Multiplier multiplier : scoring.factors()) {
            long multiplied = multiplier.apply(sheet, sum);
            if (multiplied != sum) {
                factor(multiplier, multiplied - sum);
            }
            sum = multiplied;
        }
        long limited = scoring.limited(sum);
        if (limited != sum) {
            own("limit", "分值上下限", Optional.empty(), limited - sum);
        }
        return parts;
    }

    private long dimension(int place) {
        for (int i = 0; i < scoring.gauges().length; i++) {
            if (scoring.gauges()[i].dimension() == place) {
                indicator(i);
            }
        }
        long sum = scoring.sum(sheet, place);
        long limited = scoring.dimension(sheet, place);
        if (limited != sum) {
            Scheme.Dimension dimension = scoring.dimensions()[place].dimension();
            own(
                    "dimension:" + dimension.code(),
                    dimension.title() + "：权重与上下限",
                    Optional.of(dimension.code()),
                    limited - sum);
        }
        return limited;
    }

    private void indicator(int place) {
        Indicator indicator = scoring.gauges()[place].indicator();
        long points = sheet.points(scoring.place(), place);
        List<Evidence> evidence = new ArrayList<>();
        if (points != 0) {
            scoring.gauges()[place].meter().explain(sheet, evidence::add);
        }
        parts.add(new Contribution(
                indicator.code(),
                indicator.title(),
                Optional.of(indicator.dimension()),
                Decimals.decimal(points),
                citation(indicator.source()),
                evidence));
    }

    private void factor(Scoring.Multiplier multiplier, long points) {
        List<Evidence> evidence = new ArrayList<>();
        multiplier.when().cite(sheet, d -> evidence.add(Evidence.document(d)));
        multiplier.times().explain(sheet, evidence::add);
        parts.add(new Contribution(
                "factor:" + multiplier.factor().code(),
                multiplier.factor().title(),
                Optional.empty(),
                Decimals.decimal(points),
                citation(multiplier.factor().source()),
                evidence));
    }

    /** What the score's own numbers add. */
    private void own(String code, String title, Optional<String> dimension, long points) {
        String source = citation(scheme.score().map(Score::source).orElse(""));
        parts.add(new Contribution(code, title, dimension, Decimals.decimal(points), source, List.of()));
    }

    private String citation(String source) {
        return citations.getOrDefault(source, source);
    }
}
