package org.xinheng.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.Factor;
import org.xinheng.policy.Hold;
import org.xinheng.policy.Indicator;
import org.xinheng.policy.Quantiles;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Score;
import org.xinheng.policy.TierRule;
import org.xinheng.record.Adjustment;

/**
 * A scheme as plain functions. Order of decision: direct rule, else band, condition, quantile, limit or combination; then
 * caps; then holds; then an adjustment by hand. Everything is computed in whole ten-thousandths.
 */
final class CompiledScheme {
    private final Scheme scheme;
    private final int place;
    private final Clause applies;
    private final Gauge[] gauges;
    private final Part[] dimensions;
    private final Multiplier[] factors;
    private final Tiering tiering;
    private final Clause population;
    private final Optional<Tierings.Groups> groups;
    private final Clause noData;
    private final int noDataTier;
    /** Direct rules, then caps, then holds: a rule's place is its bit in {@link Verdict#applied}. */
    private final List<Ruling> rulings = new ArrayList<>();

    private final int caps;
    private final int holds;
    private final long base;
    private final long min;
    private final long max;
    private final int scale;

    /** An indicator. */
    private record Gauge(Indicator indicator, Meter meter, int dimension, Exact weight, long floor, long cap) {
        long points(Sheet sheet) {
            long points = weight == null
                    ? meter.points(sheet)
                    : meter.exact(sheet).times(weight).units();
            return Math.max(floor, Math.min(cap, points));
        }
    }

    /** A dimension. */
    private record Part(Scheme.Dimension dimension, Exact weight, long min, long max) {
        long limited(long sum) {
            long weighted =
                    weight == null ? sum : Exact.ofUnits(sum).times(weight).units();
            return Math.max(min, Math.min(max, weighted));
        }
    }

    /** A factor of the whole. */
    private record Multiplier(Factor factor, Clause when, Formula times) {
        long apply(Sheet sheet, long sum) {
            if (!when.holds(sheet)) {
                return sum;
            }
            Exact number = times.value(sheet, null);
            return number == null ? sum : Exact.ofUnits(sum).times(number).units();
        }
    }

    /** A rule about a tier: where it holds, it says this ordinal. */
    record Ruling(String name, String title, String source, Clause clause, int ordinal) {}

    CompiledScheme(Scheme scheme, Compilation compilation, Cutoffs cutoffs) {
        this.scheme = scheme;
        compilation.begin(scheme);
        place = compilation.scheme();
        applies = compilation.clauses.compile(scheme.appliesTo());
        Meters meters = new Meters(compilation);
        gauges = scheme.indicators().stream()
                .map(i -> gauge(i, meters, compilation))
                .toArray(Gauge[]::new);
        dimensions = scheme.dimensions().stream()
                .map(d -> new Part(
                        d,
                        d.weight().map(Exact::of).orElse(null),
                        d.min().map(Decimals::units).orElse(Long.MIN_VALUE),
                        d.max().map(Decimals::units).orElse(Long.MAX_VALUE)))
                .toArray(Part[]::new);
        factors = scheme.factors().stream()
                .map(f -> new Multiplier(
                        f, compilation.clauses.compile(f.when()), compilation.formulas.compile(f.times())))
                .toArray(Multiplier[]::new);
        tiering = new Tierings(compilation, cutoffs).compile(scheme);
        population = compilation.clauses.compile(scheme.quantiles().flatMap(Quantiles::population));
        groups = scheme.quantiles().map(q -> new Tierings.Groups(scheme, compilation));
        noData = scheme.noData().map(n -> compilation.clauses.compile(n.when())).orElse(sheet -> false);
        noDataTier = scheme.noData().flatMap(n -> n.tier()).map(scheme::ordinal).orElse(Tiering.NONE);
        scheme.direct().forEach(r -> rulings.add(ruling("direct:", r, compilation)));
        caps = rulings.size();
        scheme.caps().forEach(r -> rulings.add(ruling("cap:", r, compilation)));
        holds = rulings.size();
        scheme.holds().forEach(h -> rulings.add(hold(h, compilation)));
        base = scheme.score().map(s -> Decimals.units(s.base())).orElse(0L);
        min = scheme.score().map(s -> Decimals.units(s.min())).orElse(Long.MIN_VALUE);
        max = scheme.score().map(s -> Decimals.units(s.max())).orElse(Long.MAX_VALUE);
        scale = scheme.score().map(Score::scale).orElse(4);
    }

    private static Gauge gauge(Indicator indicator, Meters meters, Compilation compilation) {
        return new Gauge(
                indicator,
                meters.compile(indicator.points()),
                compilation.dimension(indicator.dimension()),
                indicator.weight().map(Exact::of).orElse(null),
                indicator.floor().map(Decimals::units).orElse(Long.MIN_VALUE),
                indicator.cap().map(Decimals::units).orElse(Long.MAX_VALUE));
    }

    private Ruling ruling(String kind, TierRule rule, Compilation compilation) {
        return new Ruling(
                kind + rule.code(),
                rule.title(),
                rule.source(),
                compilation.clauses.compile(rule.when()),
                scheme.ordinal(rule.tier()));
    }

    private Ruling hold(Hold hold, Compilation compilation) {
        RecordSelection selection = RecordSelection.violations(
                compilation.slot(),
                hold.cause(),
                Optional.of(hold.lasts()),
                hold.survivesRepair(),
                compilation.publication);
        return new Ruling(
                "hold:" + hold.code(),
                hold.title(),
                hold.source(),
                new Clauses.RecordCount(selection, 1, Integer.MAX_VALUE),
                scheme.ordinal(hold.tier()));
    }

    Scheme scheme() {
        return scheme;
    }

    int indicators() {
        return gauges.length;
    }

    boolean hasScore() {
        return scheme.score().isPresent();
    }

    boolean appliesTo(Sheet sheet) {
        return applies.holds(sheet);
    }

    /** Whether the scheme's quantiles count the subject on the day at hand. */
    boolean isSampled(Sheet sheet) {
        return groups.isPresent()
                && sheet.facts.subject().status().isSupervised()
                && applies.holds(sheet)
                && !noData.holds(sheet)
                && population.holds(sheet);
    }

    /** The group within which the subject is compared on the day at hand. */
    String group(Sheet sheet) {
        return groups.orElseThrow().of(sheet);
    }

    /** What the scheme says on the day at hand, in numbers only. */
    Verdict verdict(Sheet sheet) {
        if (!applies.holds(sheet)) {
            return Verdict.NOT_APPLICABLE;
        }
        long applied = 0;
        int ordinal = Tiering.NONE;
        String decidedBy = null;
        for (int i = 0; i < caps; i++) {
            Ruling ruling = rulings.get(i);
            if (ruling.clause().holds(sheet)) {
                applied |= 1L << i;
                if (ruling.ordinal() > ordinal) {
                    ordinal = ruling.ordinal();
                    decidedBy = ruling.name();
                }
            }
        }
        if (decidedBy == null && noData.holds(sheet)) {
            ordinal = noDataTier;
            decidedBy = "no-data";
        } else if (decidedBy == null) {
            ordinal = tiering.ordinal(sheet);
            decidedBy = tiering.rule(sheet, ordinal);
        }
        for (int i = caps; i < rulings.size(); i++) {
            Ruling ruling = rulings.get(i);
            // Nothing to cap where there is no tier; a hold holds all the same.
            if ((i >= holds || ordinal >= 0) && ruling.clause().holds(sheet)) {
                applied |= 1L << i;
                if (ruling.ordinal() > ordinal) {
                    ordinal = ruling.ordinal();
                    decidedBy = ruling.name();
                }
            }
        }
        Adjustment adjustment = adjustment(sheet);
        return adjustment == null
                ? new Verdict(ordinal, decidedBy, applied)
                : new Verdict(scheme.ordinal(adjustment.tier()), "adjustment", applied);
    }

    /** The adjustment that holds on the day at hand: of several, the one that began last; null without one. */
    private Adjustment adjustment(Sheet sheet) {
        Adjustment last = null;
        for (Adjustment adjustment : sheet.facts.adjustments()) {
            if (adjustment.scheme().equals(scheme.code())
                    && adjustment.period().contains(sheet.date())
                    && scheme.ordinal(adjustment.tier()) >= 0
                    && (last == null
                            || adjustment.period().from().isAfter(last.period().from()))) {
                last = adjustment;
            }
        }
        return last;
    }

    /** Tells every day on which the verdict may change. */
    void breaks(Sheet sheet, IntConsumer days) {
        applies.breaks(sheet, days);
        for (Gauge gauge : gauges) {
            gauge.meter().breaks(sheet, days);
        }
        for (Multiplier factor : factors) {
            factor.when().breaks(sheet, days);
            factor.times().breaks(sheet, days);
        }
        tiering.breaks(sheet, days);
        noData.breaks(sheet, days);
        rulings.forEach(r -> r.clause().breaks(sheet, days));
        for (Adjustment adjustment : sheet.facts.adjustments()) {
            days.accept(Sheet.day(adjustment.period().from()));
            adjustment.period().until().ifPresent(d -> days.accept(Sheet.day(d)));
        }
    }

    /** The verdict on the day at hand with its documents, the weightiest first. */
    SchemeOutcome outcome(Sheet sheet) {
        Verdict verdict = sheet.verdict(place);
        return new SchemeOutcome(
                scheme.code(),
                tier(verdict),
                verdict.decidedBy(),
                applied(verdict).stream().map(Ruling::name).toList(),
                documents(verdict, sheet));
    }

    /** The tier of a verdict, where it has one. */
    Optional<Tier> tier(Verdict verdict) {
        return verdict.ordinal() < 0 ? Optional.empty() : Optional.of(tier(verdict.ordinal()));
    }

    Tier tier(int ordinal) {
        return new Tier(scheme.code(), ordinal, scheme.tiers().get(ordinal).label());
    }

    /** The rules that applied, in the scheme's order. */
    List<Ruling> applied(Verdict verdict) {
        List<Ruling> applied = new ArrayList<>(Long.bitCount(verdict.applied()));
        for (int i = 0; i < rulings.size(); i++) {
            if ((verdict.applied() & 1L << i) != 0) {
                applied.add(rulings.get(i));
            }
        }
        return applied;
    }

    /** An indicator's points on the day at hand, in ten-thousandths. */
    long points(Sheet sheet, int indicator) {
        return gauges[indicator].points(sheet);
    }

    /** A dimension's points on the day at hand, weighted and limited. */
    long dimension(Sheet sheet, int dimension) {
        return dimensions[dimension].limited(sum(sheet, dimension));
    }

    private long sum(Sheet sheet, int dimension) {
        long sum = 0;
        for (int i = 0; i < gauges.length; i++) {
            if (gauges[i].dimension() == dimension) {
                sum = Math.addExact(sum, sheet.points(place, i));
            }
        }
        return sum;
    }

    /** The limited sum of all points, in ten-thousandths. */
    long exact(Sheet sheet) {
        long sum = base;
        for (int i = 0; i < dimensions.length; i++) {
            sum = Math.addExact(sum, dimension(sheet, i));
        }
        for (Multiplier factor : factors) {
            sum = factor.apply(sheet, sum);
        }
        return limited(sum);
    }

    /** An exact score as the bands see it. */
    long rounded(long exact) {
        return Decimals.round(exact, scale);
    }

    private long limited(long sum) {
        return Math.max(min, Math.min(max, sum));
    }

    /** What each part adds to the score on the day at hand, limits and factors included. */
    List<Contribution> contributions(Sheet sheet, Map<String, String> citations) {
        List<Contribution> parts = new ArrayList<>();
        String source = scheme.score().map(Score::source).orElse("");
        if (base != 0) {
            parts.add(own("base", "基础分", base, citations.getOrDefault(source, source)));
        }
        long sum = base;
        for (int d = 0; d < dimensions.length; d++) {
            for (int i = 0; i < gauges.length; i++) {
                if (gauges[i].dimension() == d) {
                    parts.add(contribution(sheet, i, citations));
                }
            }
            long plain = sum(sheet, d);
            long limited = dimensions[d].limited(plain);
            if (limited != plain) {
                Scheme.Dimension dimension = dimensions[d].dimension();
                parts.add(new Contribution(
                        "dimension:" + dimension.code(),
                        dimension.title() + "：权重与上下限",
                        Optional.of(dimension.code()),
                        Decimals.decimal(limited - plain),
                        citations.getOrDefault(source, source),
                        List.of()));
            }
            sum = Math.addExact(sum, limited);
        }
        for (Multiplier multiplier : factors) {
            long multiplied = multiplier.apply(sheet, sum);
            if (multiplied != sum) {
                parts.add(factor(sheet, multiplier.factor(), multiplier, multiplied - sum, citations));
            }
            sum = multiplied;
        }
        long limited = limited(sum);
        if (limited != sum) {
            parts.add(own("limit", "分值上下限", limited - sum, citations.getOrDefault(source, source)));
        }
        return parts;
    }

    private Contribution contribution(Sheet sheet, int gauge, Map<String, String> citations) {
        Indicator indicator = gauges[gauge].indicator();
        long points = sheet.points(place, gauge);
        List<Evidence> evidence = new ArrayList<>();
        if (points != 0) {
            gauges[gauge].meter().explain(sheet, evidence::add);
        }
        return new Contribution(
                indicator.code(),
                indicator.title(),
                Optional.of(indicator.dimension()),
                Decimals.decimal(points),
                citations.getOrDefault(indicator.source(), indicator.source()),
                evidence);
    }

    private static Contribution factor(
            Sheet sheet, Factor factor, Multiplier multiplier, long points, Map<String, String> citations) {
        List<Evidence> evidence = new ArrayList<>();
        multiplier.when().cite(sheet, d -> evidence.add(Evidence.document(d)));
        multiplier.times().explain(sheet, evidence::add);
        return new Contribution(
                "factor:" + factor.code(),
                factor.title(),
                Optional.empty(),
                Decimals.decimal(points),
                citations.getOrDefault(factor.source(), factor.source()),
                evidence);
    }

    private static Contribution own(String code, String title, long points, String source) {
        return new Contribution(code, title, Optional.empty(), Decimals.decimal(points), source, List.of());
    }

    /** Cites the documents on which the verdict on the day at hand rests. */
    void cite(Sheet sheet, Consumer<Document> documents) {
        documents(sheet.verdict(place), sheet).forEach(documents);
    }

    private List<Document> documents(Verdict verdict, Sheet sheet) {
        if (sheet.facts.violations().isEmpty() && sheet.facts.links().isEmpty()) {
            return List.of();
        }
        Map<String, Document> cited = new LinkedHashMap<>();
        List<Ruling> applied = applied(verdict);
        applied.stream()
                .sorted(Comparator.comparingInt(r -> r.name().equals(verdict.decidedBy()) ? 0 : 1))
                .forEach(r ->
                        r.clause().cite(sheet, d -> cited.putIfAbsent(d.record().value(), d)));
        if (verdict.ordinal() >= 0) {
            tiering.cite(
                    sheet, verdict.ordinal(), d -> cited.putIfAbsent(d.record().value(), d));
        }
        List<Evidence> evidence = new ArrayList<>(0);
        for (int i = 0; i < gauges.length; i++) {
            if (gauges[i].meter().hasDocuments() && sheet.points(place, i) != 0) {
                gauges[i].meter().explain(sheet, e -> e.document().ifPresent(d -> evidence.add(e)));
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

    /**
     * What a scheme says on a day, in numbers only.
     *
     * @param ordinal the place of the tier, -1 without one
     * @param decidedBy the deciding rule
     * @param applied a bit for each rule that applies
     */
    record Verdict(int ordinal, String decidedBy, long applied) {
        static final Verdict NOT_APPLICABLE = new Verdict(Tiering.NONE, "not-applicable", 0);

        boolean applies() {
            return this != NOT_APPLICABLE;
        }
    }
}
