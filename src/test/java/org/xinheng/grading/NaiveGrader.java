package org.xinheng.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.code.Term;
import org.xinheng.policy.Combination;
import org.xinheng.policy.Condition;
import org.xinheng.policy.Factor;
import org.xinheng.policy.Hold;
import org.xinheng.policy.Indicator;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.Limit;
import org.xinheng.policy.NaivePublication;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Quantity;
import org.xinheng.policy.RecordFilter;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Score;
import org.xinheng.policy.TierBand;
import org.xinheng.policy.TierRule;
import org.xinheng.policy.UpstreamScheme;
import org.xinheng.record.Adjustment;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;

/**
 * The rules read aloud: walks the policy for every subject and day, in plain decimals, and knows nothing of spans,
 * breaks or compiled anything. Slow on purpose; what it says is what the engine must say.
 */
final class NaiveGrader {
    /** What a scheme says. */
    record Said(Optional<BigDecimal> score, Optional<String> tier, String decidedBy, List<String> applied) {}

    private final Policy policy;
    private final Cutoffs cutoffs;

    NaiveGrader(Policy policy) {
        this(policy, Cutoffs.NONE);
    }

    NaiveGrader(Policy policy, Cutoffs cutoffs) {
        this.policy = policy;
        this.cutoffs = cutoffs;
    }

    Optional<Said> say(Scheme scheme, Facts facts, LocalDate on) {
        if (scheme.appliesTo().isPresent() && !holds(scheme.appliesTo().get(), scheme, facts, on)) {
            return Optional.empty();
        }
        List<String> applied = new ArrayList<>();
        int worst = -1;
        String by = null;
        for (TierRule direct : scheme.direct()) {
            if (holds(direct.when(), scheme, facts, on)) {
                applied.add("direct:" + direct.code());
                if (scheme.ordinal(direct.tier()) > worst) {
                    worst = scheme.ordinal(direct.tier());
                    by = "direct:" + direct.code();
                }
            }
        }
        if (by == null
                && scheme.noData().isPresent()
                && holds(scheme.noData().get().when(), scheme, facts, on)) {
            worst = scheme.noData().get().tier().map(scheme::ordinal).orElse(-1);
            by = "no-data";
        } else if (by == null) {
            Decided decided = decide(scheme, facts, on);
            worst = decided.ordinal();
            by = decided.by();
        }
        for (TierRule cap : scheme.caps()) {
            if (worst >= 0 && holds(cap.when(), scheme, facts, on)) {
                applied.add("cap:" + cap.code());
                if (scheme.ordinal(cap.tier()) > worst) {
                    worst = scheme.ordinal(cap.tier());
                    by = "cap:" + cap.code();
                }
            }
        }
        for (Hold hold : scheme.holds()) {
            boolean holding = facts.violations().stream()
                    .anyMatch(v -> counts(v, hold.cause(), Optional.of(hold.lasts()), hold.survivesRepair(), on));
            if (holding) {
                applied.add("hold:" + hold.code());
                if (scheme.ordinal(hold.tier()) > worst) {
                    worst = scheme.ordinal(hold.tier());
                    by = "hold:" + hold.code();
                }
            }
        }
        Optional<Adjustment> adjusted = facts.adjustments().stream()
                .filter(a -> a.scheme().equals(scheme.code()) && scheme.ordinal(a.tier()) >= 0)
                .filter(a -> a.period().contains(on))
                .max(Comparator.comparing(a -> a.period().from()));
        if (adjusted.isPresent()) {
            worst = scheme.ordinal(adjusted.get().tier());
            by = "adjustment";
        }
        Optional<String> tier = worst < 0
                ? Optional.empty()
                : Optional.of(scheme.tiers().get(worst).label());
        return Optional.of(new Said(score(scheme, facts, on), tier, by, applied));
    }

    private record Decided(int ordinal, String by) {}

    private Decided decide(Scheme scheme, Facts facts, LocalDate on) {
        int last = scheme.tiers().size() - 1;
        if (scheme.combination().isPresent()) {
            return combine(scheme, facts, on);
        } else if (!scheme.limits().isEmpty()) {
            int worst = -1;
            String by = "";
            for (Limit limit : scheme.limits()) {
                int says = limited(limit, scheme, facts, on);
                if (says > worst) {
                    worst = says;
                    by = "limit:" + limit.code();
                }
            }
            return new Decided(worst, by);
        } else if (scheme.quantiles().isPresent()) {
            return quantile(scheme, facts, on);
        } else if (scheme.tiers().get(0).from().isPresent()) {
            return new Decided(band(scheme, score(scheme, facts, on).orElseThrow()), "band");
        }
        for (int i = 0; i < last; i++) {
            if (holds(scheme.tiers().get(i).when().orElseThrow(), scheme, facts, on)) {
                return new Decided(i, "condition");
            }
        }
        return new Decided(last, "otherwise");
    }

    private int limited(Limit limit, Scheme scheme, Facts facts, LocalDate on) {
        Optional<Fraction> value = new NaiveQuantities(this, facts, on).value(limit.of(), scheme, null);
        if (value.isEmpty()) {
            return 0;
        }
        int says = 0;
        for (BigDecimal bound : limit.bounds()) {
            int order = value.get().compare(Fraction.of(bound));
            if (limit.worse() == Score.Direction.HIGHER ? order > 0 : order < 0) {
                says++;
            }
        }
        return says;
    }

    private Decided quantile(Scheme scheme, Facts facts, LocalDate on) {
        String group = scheme.quantiles().orElseThrow().groups().stream()
                .filter(g -> holds(g.when(), scheme, facts, on))
                .findFirst()
                .map(g -> g.code())
                .orElse("others");
        List<BigDecimal> cuts =
                cutoffs.schemes().getOrDefault(scheme.code(), new TreeMap<>()).get(group);
        if (cuts == null) {
            return new Decided(-1, "no-cut-offs");
        }
        BigDecimal score = score(scheme, facts, on).orElseThrow();
        boolean rising = scheme.score().orElseThrow().worse() == Score.Direction.HIGHER;
        int says = (int) cuts.stream()
                .filter(c -> rising ? score.compareTo(c) > 0 : score.compareTo(c) < 0)
                .count();
        return new Decided(says, "quantile:" + cutoffs.run());
    }

    private Decided combine(Scheme scheme, Facts facts, LocalDate on) {
        if (scheme.combination().get() instanceof Combination.Matrix matrix) {
            Optional<String> row = label(matrix.rows(), facts, on);
            Optional<String> column = label(matrix.columns(), facts, on);
            if (row.isPresent() && column.isPresent()) {
                return new Decided(scheme.ordinal(matrix.cells().get(row.get()).get(column.get())), "matrix");
            }
            return matrix.otherwise()
                    .map(l -> new Decided(scheme.ordinal(l), "otherwise"))
                    .orElse(new Decided(-1, "no-data"));
        }
        Decided worst = new Decided(-1, "no-data");
        for (Combination.Part part : ((Combination.Worst) scheme.combination().get()).parts()) {
            Optional<String> label = label(part.scheme(), facts, on);
            int says = label.map(l -> scheme.ordinal(part.tiers().get(l))).orElse(-1);
            if (says > worst.ordinal()) {
                worst = new Decided(says, "worst:" + part.scheme());
            }
        }
        return worst;
    }

    /** The label of a scheme's tier, own or upstream. */
    Optional<String> label(String scheme, Facts facts, LocalDate on) {
        return policy.upstream(scheme).isPresent()
                ? new NaiveQuantities(this, facts, on).rated(scheme)
                : say(scheme(scheme), facts, on).flatMap(Said::tier);
    }

    List<String> labels(String scheme) {
        return policy.upstream(scheme).map(UpstreamScheme::tiers).orElseGet(() -> scheme(scheme).tiers().stream()
                .map(TierBand::label)
                .toList());
    }

    Scheme scheme(String code) {
        return policy.scheme(code).orElseThrow();
    }

    UpstreamScheme upstream(String code) {
        return policy.upstream(code).orElseThrow();
    }

    /** The score as the bands see it; empty without one, or where the scheme does not grade the subject. */
    Optional<BigDecimal> score(Scheme scheme, Facts facts, LocalDate on) {
        boolean grades =
                scheme.appliesTo().map(c -> holds(c, scheme, facts, on)).orElse(true);
        if (scheme.score().isEmpty() || !grades) {
            return Optional.empty();
        }
        Score rule = scheme.score().get();
        BigDecimal sum = rule.base();
        for (Scheme.Dimension dimension : scheme.dimensions()) {
            sum = sum.add(dimension(dimension, scheme, facts, on));
        }
        for (Factor factor : scheme.factors()) {
            boolean multiplies =
                    factor.when().map(c -> holds(c, scheme, facts, on)).orElse(true);
            Optional<Fraction> times = new NaiveQuantities(this, facts, on).value(factor.times(), scheme, null);
            if (multiplies && times.isPresent()) {
                sum = times.get().times(Fraction.of(sum)).rounded(4);
            }
        }
        return Optional.of(sum.max(rule.min()).min(rule.max()).setScale(rule.scale(), RoundingMode.HALF_UP));
    }

    BigDecimal dimension(Scheme.Dimension dimension, Scheme scheme, Facts facts, LocalDate on) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Indicator indicator : scheme.indicators()) {
            if (indicator.dimension().equals(dimension.code())) {
                sum = sum.add(points(indicator, scheme, facts, on));
            }
        }
        if (dimension.weight().isPresent()) {
            sum = sum.multiply(dimension.weight().get()).setScale(4, RoundingMode.HALF_UP);
        }
        return sum.max(dimension.min().orElse(sum))
                .min(dimension.max().orElse(sum.max(dimension.min().orElse(sum))));
    }

    BigDecimal points(Indicator indicator, Scheme scheme, Facts facts, LocalDate on) {
        Fraction points = points(indicator.points(), scheme, facts, on);
        if (indicator.weight().isPresent()) {
            points = points.times(Fraction.of(indicator.weight().get()));
        }
        BigDecimal rounded = points.rounded(4);
        BigDecimal floored = rounded.max(indicator.floor().orElse(rounded));
        return floored.min(indicator.cap().orElse(floored));
    }

    private static int band(Scheme scheme, BigDecimal score) {
        int last = scheme.tiers().size() - 1;
        if (scheme.score().orElseThrow().worse() == Score.Direction.HIGHER) {
            int found = 0;
            for (int i = 0; i <= last; i++) {
                if (score.compareTo(scheme.tiers().get(i).from().orElseThrow()) >= 0) {
                    found = i;
                }
            }
            return found;
        }
        for (int i = 0; i <= last; i++) {
            if (score.compareTo(scheme.tiers().get(i).from().orElseThrow()) >= 0) {
                return i;
            }
        }
        return last;
    }

    private Fraction points(PointRule rule, Scheme scheme, Facts facts, LocalDate on) {
        if (rule instanceof PointRule.ByInspections i) {
            return inspections(i, facts, on);
        } else if (rule instanceof PointRule.ByValue v) {
            Quantity of =
                    v.bands().isEmpty() ? v.of() : new Quantity.Bands(v.of(), v.bands(), v.below(), Optional.empty());
            return new NaiveQuantities(this, facts, on).value(of, scheme, null).orElse(Fraction.of(v.unknown()));
        }
        return Fraction.of(plainPoints(rule, scheme, facts, on));
    }

    private static Fraction inspections(PointRule.ByInspections rule, Facts facts, LocalDate on) {
        List<Inspection> checks = facts.inspections().stream()
                .filter(x -> rule.items().isEmpty() || rule.items().contains(x.item()))
                .filter(x -> inWindow(x.inspectedOn(), Optional.of(rule.window()), on))
                .toList();
        if (checks.isEmpty()) {
            return Fraction.of(0);
        }
        Fraction problems =
                Fraction.of(checks.stream().filter(Inspection::foundProblem).count());
        Fraction each = problems.times(Fraction.of(rule.perProblem().orElse(BigDecimal.ZERO)));
        Fraction share = problems.by(Fraction.of(checks.size()))
                .times(Fraction.of(rule.timesShare().orElse(BigDecimal.ZERO)));
        Fraction points = each.plus(share);
        return rule.cap().map(Fraction::of).filter(c -> c.compare(points) < 0).orElse(points);
    }

    private BigDecimal plainPoints(PointRule rule, Scheme scheme, Facts facts, LocalDate on) {
        if (rule instanceof PointRule.ByViolations v) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Violation violation : facts.violations()) {
                if (counts(violation, v.where(), Optional.of(v.window()), v.countsAfterPublication(), on)) {
                    BigDecimal left = BigDecimal.ONE;
                    for (PointRule.Step step : v.decay()) {
                        if (completed(violation.decidedOn(), step.after(), on)) {
                            left = step.factor();
                        }
                    }
                    sum = sum.add(v.points()
                            .getOrDefault(violation.severity(), BigDecimal.ZERO)
                            .multiply(left));
                }
            }
            return capped(sum, v.cap());
        } else if (rule instanceof PointRule.ByAge age) {
            return facts.subject()
                    .establishedOn()
                    .filter(d -> !on.isBefore(d))
                    .map(d -> banded(age.years(), BigDecimal.valueOf(years(d, on)), age.unknown()))
                    .orElse(age.unknown());
        } else if (rule instanceof PointRule.ByNumber number) {
            return facts.subject()
                    .attributes()
                    .number(number.attribute())
                    .map(n -> banded(number.bands(), n, number.unknown()))
                    .orElse(number.unknown());
        } else if (rule instanceof PointRule.ByCategory category) {
            Optional<String> value =
                    switch (category.of()) {
                        case "kind" -> Optional.of(facts.subject().kind().name());
                        case "industry" -> facts.subject().industry().map(x -> x.substring(0, 1));
                        default -> facts.subject().attributes().text(category.of());
                    };
            return value.map(category.points()::get).orElse(category.otherwise());
        } else if (rule instanceof PointRule.When when) {
            return holds(when.condition(), scheme, facts, on) ? when.points() : BigDecimal.ZERO;
        } else if (rule instanceof PointRule.ByLinks links) {
            long count = facts.links().stream()
                    .filter(l -> links.rules().isEmpty() || links.rules().contains(l.rule()))
                    .filter(l -> !on.isBefore(l.period().from())
                            && on.isBefore(l.period().until().orElse(LocalDate.MAX)))
                    .count();
            return capped(links.each().multiply(BigDecimal.valueOf(count)), links.cap());
        }
        throw new IllegalStateException(rule.toString());
    }

    boolean holds(Condition condition, Scheme scheme, Facts facts, LocalDate on) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(c -> holds(c, scheme, facts, on));
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(c -> holds(c, scheme, facts, on));
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), scheme, facts, on);
        } else if (condition instanceof Condition.Violations v) {
            RecordFilter where = v.where().orElse(RecordFilter.ALL);
            return facts.violations().stream()
                            .filter(x -> counts(x, where, v.within(), v.countsAfterPublication(), on))
                            .count()
                    >= v.atLeast().orElse(1);
        } else if (condition instanceof Condition.FailedInspections f) {
            return facts.inspections().stream()
                            .filter(Inspection::foundProblem)
                            .filter(x -> counts(x, f.items(), f.within(), on))
                            .count()
                    >= f.atLeast().orElse(1);
        } else if (condition instanceof Condition.Kind kind) {
            return kind.kinds().contains(facts.subject().kind());
        } else if (condition instanceof Condition.Status status) {
            return status.statuses().contains(facts.subject().status());
        } else if (condition instanceof Condition.Industry industry) {
            String own = facts.subject().industry().orElse("-");
            return industry.prefixes().stream().anyMatch(own::startsWith);
        } else if (condition instanceof Condition.Tagged tagged) {
            return facts.subject().tags().stream()
                    .anyMatch(t -> t.code().equals(tagged.tag()) && t.period().contains(on));
        } else if (condition instanceof Condition.Younger younger) {
            return facts.subject().establishedOn().isPresent()
                    && !completed(facts.subject().establishedOn().get(), younger.term(), on);
        } else if (condition instanceof Condition.NumberIs number) {
            Optional<BigDecimal> own = facts.subject().attributes().number(number.attribute());
            return own.isPresent()
                    && own.get().compareTo(number.atLeast().orElse(own.get())) >= 0
                    && own.get().compareTo(number.atMost().orElse(own.get())) <= 0;
        } else if (condition instanceof Condition.TextIs text) {
            return text.oneOf()
                    .contains(
                            facts.subject().attributes().text(text.attribute()).orElse("-"));
        } else if (condition instanceof Condition.IsTrue flag) {
            return facts.subject().attributes().flag(flag.attribute());
        } else if (condition instanceof Condition.Linked linked) {
            return facts.links().stream()
                    .anyMatch(l -> (linked.rules().isEmpty() || linked.rules().contains(l.rule()))
                            && l.period().contains(on));
        }
        return holdsBeyond(condition, scheme, facts, on);
    }

    private boolean holdsBeyond(Condition condition, Scheme scheme, Facts facts, LocalDate on) {
        if (condition instanceof Condition.AtLeast some) {
            return some.of().stream().filter(c -> holds(c, scheme, facts, on)).count() >= some.number();
        } else if (condition instanceof Condition.Inspections i) {
            long count = facts.inspections().stream()
                    .filter(x -> i.where().orElse(InspectionFilter.ALL).matches(x))
                    .filter(x -> inWindow(x.inspectedOn(), i.within(), on))
                    .count();
            return count >= i.atLeast().orElse(0) && count <= i.atMost().orElse(Integer.MAX_VALUE);
        } else if (condition instanceof Condition.InArea area) {
            return area.areas().contains(facts.subject().area());
        } else if (condition instanceof Condition.ValueIs value) {
            Optional<Fraction> own = new NaiveQuantities(this, facts, on).value(value.of(), scheme, null);
            return own.isPresent()
                    && value.atLeast()
                            .map(b -> own.get().compare(Fraction.of(b)) >= 0)
                            .orElse(true)
                    && value.atMost()
                            .map(b -> own.get().compare(Fraction.of(b)) <= 0)
                            .orElse(true)
                    && value.above()
                            .map(b -> own.get().compare(Fraction.of(b)) > 0)
                            .orElse(true)
                    && value.below()
                            .map(b -> own.get().compare(Fraction.of(b)) < 0)
                            .orElse(true);
        } else if (condition instanceof Condition.TierIs tier) {
            return label(tier.scheme(), facts, on).map(tier.oneOf()::contains).orElse(false);
        } else if (condition instanceof Condition.Rated rated) {
            return new NaiveQuantities(this, facts, on)
                    .rated(rated.scheme())
                    .filter(l -> upstream(rated.scheme()).tiers().contains(l))
                    .map(l -> rated.oneOf().isEmpty() || rated.oneOf().contains(l))
                    .orElse(false);
        }
        throw new IllegalStateException(condition.toString());
    }

    boolean counts(Violation violation, RecordFilter where, Optional<Term> window, boolean afterwards, LocalDate on) {
        if (violation.firstMinorOffence() || !where.matches(violation) || on.isBefore(violation.decidedOn())) {
            return false;
        }
        // A record of day d counts on D when D < d + the window + one day.
        if (window.isPresent()
                && !on.isBefore(plus(violation.decidedOn(), window.get()).plusDays(1))) {
            return false;
        }
        if (afterwards) {
            return true;
        }
        boolean repaired = violation.repairedOn().map(d -> !on.isBefore(d)).orElse(false);
        return !repaired && NaivePublication.inTerm(policy.publication(), violation, on);
    }

    private static boolean counts(Inspection inspection, Set<String> items, Term window, LocalDate on) {
        return (items.isEmpty() || items.contains(inspection.item()))
                && !on.isBefore(inspection.inspectedOn())
                && on.isBefore(plus(inspection.inspectedOn(), window).plusDays(1));
    }

    static boolean inWindow(LocalDate day, Optional<Term> window, LocalDate on) {
        return !on.isBefore(day)
                && (window.isEmpty() || on.isBefore(plus(day, window.get()).plusDays(1)));
    }

    private static long years(LocalDate from, LocalDate on) {
        long years = 0;
        while (!on.isBefore(from.plusYears(years + 1))) {
            years++;
        }
        return years;
    }

    private static boolean completed(LocalDate from, Term term, LocalDate on) {
        return !on.isBefore(plus(from, term));
    }

    static LocalDate plus(LocalDate from, Term term) {
        return switch (term.unit()) {
            case DAYS -> from.plusDays(term.length());
            case MONTHS -> from.plusMonths(term.length());
            case YEARS -> from.plusYears(term.length());
        };
    }

    private static BigDecimal banded(List<PointRule.Band> bands, BigDecimal value, BigDecimal otherwise) {
        BigDecimal points = otherwise;
        for (PointRule.Band band : bands) {
            if (value.compareTo(band.from()) >= 0) {
                points = band.points();
            }
        }
        return points;
    }

    private static BigDecimal capped(BigDecimal points, Optional<BigDecimal> cap) {
        return cap.map(points::min).orElse(points);
    }
}
