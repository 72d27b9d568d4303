package org.xinheng.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Term;
import org.xinheng.policy.Condition;
import org.xinheng.policy.Hold;
import org.xinheng.policy.Indicator;
import org.xinheng.policy.NaivePublication;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Policy;
import org.xinheng.policy.RecordFilter;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Score;
import org.xinheng.policy.TierRule;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;

/**
 * The rules read aloud: walks the policy for every subject and day, in plain decimals, and knows nothing of spans,
 * breaks or compiled anything. Slow on purpose; what it says is what the engine must say.
 */
final class NaiveGrader {
    /** What a scheme says. */
    record Said(BigDecimal score, String tier, String decidedBy, List<String> applied) {}

    private final Policy policy;

    NaiveGrader(Policy policy) {
        this.policy = policy;
    }

    Optional<Said> say(Scheme scheme, Facts facts, LocalDate on) {
        if (scheme.appliesTo().isPresent() && !holds(scheme.appliesTo().get(), facts, on)) {
            return Optional.empty();
        }
        Score rule = scheme.score().orElseThrow();
        BigDecimal sum = rule.base();
        for (Indicator indicator : scheme.indicators()) {
            sum = sum.add(points(indicator.points(), facts, on).setScale(4, RoundingMode.HALF_UP));
        }
        BigDecimal score = sum.max(rule.min()).min(rule.max()).setScale(rule.scale(), RoundingMode.HALF_UP);

        List<String> applied = new ArrayList<>();
        int worst = -1;
        String by = "band";
        for (TierRule direct : scheme.direct()) {
            if (holds(direct.when(), facts, on)) {
                applied.add("direct:" + direct.code());
                if (scheme.ordinal(direct.tier()) > worst) {
                    worst = scheme.ordinal(direct.tier());
                    by = "direct:" + direct.code();
                }
            }
        }
        if (worst < 0) {
            worst = band(scheme, score);
        }
        for (TierRule cap : scheme.caps()) {
            if (holds(cap.when(), facts, on)) {
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
        return Optional.of(new Said(score, scheme.tiers().get(worst).label(), by, applied));
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

    private BigDecimal points(PointRule rule, Facts facts, LocalDate on) {
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
        } else if (rule instanceof PointRule.ByInspections i) {
            List<Inspection> checks = facts.inspections().stream()
                    .filter(x -> counts(x, i.items(), i.window(), on))
                    .toList();
            if (checks.isEmpty()) {
                return BigDecimal.ZERO;
            }
            BigDecimal problems = BigDecimal.valueOf(
                    checks.stream().filter(Inspection::foundProblem).count());
            BigDecimal share = problems.divide(BigDecimal.valueOf(checks.size()), 12, RoundingMode.HALF_UP);
            return capped(
                    problems.multiply(i.perProblem().orElse(BigDecimal.ZERO))
                            .add(share.multiply(i.timesShare().orElse(BigDecimal.ZERO))),
                    i.cap());
        } else if (rule instanceof PointRule.ByAge age) {
            return facts.subject()
                    .establishedOn()
                    .filter(d -> !on.isBefore(d))
                    .map(d -> banded(age.years(), BigDecimal.valueOf(ChronoUnit.YEARS.between(d, on)), age.unknown()))
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
            return holds(when.condition(), facts, on) ? when.points() : BigDecimal.ZERO;
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

    private boolean holds(Condition condition, Facts facts, LocalDate on) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(c -> holds(c, facts, on));
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(c -> holds(c, facts, on));
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), facts, on);
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
        throw new IllegalStateException(condition.toString());
    }

    private boolean counts(
            Violation violation, RecordFilter where, Optional<Term> window, boolean afterwards, LocalDate on) {
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

    private static boolean completed(LocalDate from, Term term, LocalDate on) {
        return !on.isBefore(plus(from, term));
    }

    private static LocalDate plus(LocalDate from, Term term) {
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
