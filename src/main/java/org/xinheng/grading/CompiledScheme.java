package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinheng.policy.Hold;
import org.xinheng.policy.Indicator;
import org.xinheng.policy.Publication;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Score;
import org.xinheng.policy.TierRule;
import org.xinheng.record.Facts;

/**
 * A scheme as plain functions. Order of decision: direct rule, else band; then caps; then holds. Everything is computed
 * in whole ten-thousandths.
 */
final class CompiledScheme {
    private final Scheme scheme;
    private final Clause applies;
    private final List<Gauge> gauges;
    private final List<Ruling> direct;
    private final List<Ruling> caps;
    private final List<Ruling> holds;
    private final long base;
    private final long min;
    private final long max;
    private final long[] from;
    private final boolean higherIsWorse;

    private record Gauge(Indicator indicator, Meter meter) {}

    /** A rule about a tier: where it holds, it says this ordinal. */
    record Ruling(String name, String title, String source, Clause clause, int ordinal) {}

    CompiledScheme(Scheme scheme, Publication publication) {
        this.scheme = scheme;
        Clauses clauses = new Clauses(publication);
        Meters meters = new Meters(clauses, publication);
        applies = clauses.compile(scheme.appliesTo());
        gauges = scheme.indicators().stream()
                .map(i -> new Gauge(i, meters.compile(i.points())))
                .toList();
        direct = rulings("direct:", scheme.direct(), clauses);
        caps = rulings("cap:", scheme.caps(), clauses);
        holds = scheme.holds().stream().map(h -> hold(h, publication)).toList();
        Score score = scheme.score();
        base = Decimals.units(score.base());
        min = Decimals.units(score.min());
        max = Decimals.units(score.max());
        higherIsWorse = score.worse() == Score.Direction.HIGHER;
        from = scheme.tiers().stream().mapToLong(t -> Decimals.units(t.from())).toArray();
    }

    Scheme scheme() {
        return scheme;
    }

    boolean appliesTo(Facts facts, LocalDate on) {
        return applies.holds(facts, on);
    }

    /** What the scheme says on a day, in numbers only. */
    Verdict verdict(Facts facts, LocalDate on) {
        List<Ruling> applied = new ArrayList<>(2);
        int ordinal = -1;
        String decidedBy = "band";
        for (Ruling ruling : direct) {
            if (ruling.clause().holds(facts, on)) {
                applied.add(ruling);
                if (ruling.ordinal() > ordinal) {
                    ordinal = ruling.ordinal();
                    decidedBy = ruling.name();
                }
            }
        }
        if (ordinal < 0) {
            ordinal = band(rounded(exact(facts, on)));
        }
        for (List<Ruling> atLeast : List.of(caps, holds)) {
            for (Ruling ruling : atLeast) {
                if (ruling.clause().holds(facts, on)) {
                    applied.add(ruling);
                    if (ruling.ordinal() > ordinal) {
                        ordinal = ruling.ordinal();
                        decidedBy = ruling.name();
                    }
                }
            }
        }
        return new Verdict(ordinal, decidedBy, applied);
    }

    /** Tells every day on which the verdict may change. */
    void breaks(Facts facts, Consumer<LocalDate> dates) {
        applies.breaks(facts, dates);
        gauges.forEach(g -> g.meter().breaks(facts, dates));
        for (List<Ruling> rulings : List.of(direct, caps, holds)) {
            rulings.forEach(r -> r.clause().breaks(facts, dates));
        }
    }

    /** The verdict with its documents, the weightiest first. */
    SchemeOutcome outcome(Facts facts, LocalDate on) {
        if (!applies.holds(facts, on)) {
            return new SchemeOutcome(scheme.code(), Optional.empty(), "not-applicable", List.of(), List.of());
        }
        Verdict verdict = verdict(facts, on);
        return new SchemeOutcome(
                scheme.code(),
                Optional.of(tier(verdict.ordinal())),
                verdict.decidedBy(),
                verdict.applied().stream().map(Ruling::name).toList(),
                documents(verdict, facts, on));
    }

    Tier tier(int ordinal) {
        return new Tier(scheme.code(), ordinal, scheme.tiers().get(ordinal).label());
    }

    /** What each part adds to the score, the limits included. */
    List<Contribution> contributions(Facts facts, LocalDate on, Map<String, String> citations) {
        List<Contribution> parts = new ArrayList<>();
        Score score = scheme.score();
        if (base != 0) {
            parts.add(new Contribution(
                    "base",
                    "基础分",
                    Optional.empty(),
                    Decimals.decimal(base),
                    citations.getOrDefault(score.source(), score.source()),
                    List.of()));
        }
        long sum = base;
        for (Gauge gauge : gauges) {
            Indicator indicator = gauge.indicator();
            long points = gauge.meter().points(facts, on);
            sum = Math.addExact(sum, points);
            List<Evidence> evidence = new ArrayList<>();
            if (points != 0) {
                gauge.meter().explain(facts, on, evidence::add);
            }
            parts.add(new Contribution(
                    indicator.code(),
                    indicator.title(),
                    Optional.of(indicator.dimension()),
                    Decimals.decimal(points),
                    citations.getOrDefault(indicator.source(), indicator.source()),
                    evidence));
        }
        long limited = limited(sum);
        if (limited != sum) {
            parts.add(new Contribution(
                    "limit",
                    "分值上下限",
                    Optional.empty(),
                    Decimals.decimal(limited - sum),
                    citations.getOrDefault(score.source(), score.source()),
                    List.of()));
        }
        return parts;
    }

    /** The limited sum of all points, in ten-thousandths. */
    long exact(Facts facts, LocalDate on) {
        long sum = base;
        for (Gauge gauge : gauges) {
            sum = Math.addExact(sum, gauge.meter().points(facts, on));
        }
        return limited(sum);
    }

    long rounded(long exact) {
        return Decimals.round(exact, scheme.score().scale());
    }

    private long limited(long sum) {
        return Math.max(min, Math.min(max, sum));
    }

    /** Bands are lower-inclusive; tiers stand the best first, so their bands rise or fall with them. */
    private int band(long score) {
        int last = from.length - 1;
        if (higherIsWorse) {
            for (int i = last; i > 0; i--) {
                if (score >= from[i]) {
                    return i;
                }
            }
            return 0;
        }
        for (int i = 0; i < last; i++) {
            if (score >= from[i]) {
                return i;
            }
        }
        return last;
    }

    private List<Document> documents(Verdict verdict, Facts facts, LocalDate on) {
        Map<String, Document> cited = new LinkedHashMap<>();
        verdict.applied().stream()
                .sorted(Comparator.comparingInt(r -> r.name().equals(verdict.decidedBy()) ? 0 : 1))
                .forEach(r -> r.clause()
                        .cite(facts, on, d -> cited.putIfAbsent(d.record().value(), d)));
        List<Evidence> evidence = new ArrayList<>();
        for (Gauge gauge : gauges) {
            if (gauge.meter().points(facts, on) != 0) {
                gauge.meter().explain(facts, on, e -> e.document().ifPresent(d -> evidence.add(e)));
            }
        }
        evidence.sort(Comparator.comparing(
                        (Evidence e) -> e.points().orElse(BigDecimal.ZERO).abs())
                .reversed()
                .thenComparing(Evidence::reference));
        evidence.forEach(
                e -> e.document().ifPresent(d -> cited.putIfAbsent(d.record().value(), d)));
        return cited.values().stream().limit(SchemeOutcome.MOST_DOCUMENTS).toList();
    }

    private List<Ruling> rulings(String kind, List<TierRule> rules, Clauses clauses) {
        return rules.stream()
                .map(r -> new Ruling(
                        kind + r.code(), r.title(), r.source(), clauses.compile(r.when()), scheme.ordinal(r.tier())))
                .toList();
    }

    private Ruling hold(Hold hold, Publication publication) {
        ViolationSpans spans =
                new ViolationSpans(hold.cause(), Optional.of(hold.lasts()), hold.survivesRepair(), publication);
        return new Ruling(
                "hold:" + hold.code(),
                hold.title(),
                hold.source(),
                new Clauses.ViolationCount(spans, 1),
                scheme.ordinal(hold.tier()));
    }

    /** What a scheme says on a day, in numbers only. */
    record Verdict(int ordinal, String decidedBy, List<Ruling> applied) {
        boolean saysTheSameAs(Verdict other) {
            return ordinal == other.ordinal && decidedBy.equals(other.decidedBy) && applied.equals(other.applied);
        }
    }
}
