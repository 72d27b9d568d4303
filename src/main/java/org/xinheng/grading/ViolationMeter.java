package org.xinheng.grading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinheng.code.Term;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Publication;
import org.xinheng.record.Facts;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;

/** Points for violations by severity and age. */
final class ViolationMeter implements Meter {
    private final ViolationSpans spans;
    private final Map<Severity, Long> points = new EnumMap<>(Severity.class);
    private final Term[] ages;
    private final long[] factors;
    private final long cap;

    ViolationMeter(PointRule.ByViolations rule, Publication publication) {
        spans = new ViolationSpans(
                rule.where(), Optional.of(rule.window()), rule.countsAfterPublication(), publication);
        rule.points().forEach((severity, value) -> points.put(severity, Decimals.units(value)));
        ages = rule.decay().stream().map(PointRule.Step::after).toArray(Term[]::new);
        factors = rule.decay().stream()
                .mapToLong(step -> Decimals.units(step.factor()))
                .toArray();
        cap = rule.cap().map(Decimals::units).orElse(Long.MAX_VALUE);
    }

    @Override
    public long points(Facts facts, LocalDate on) {
        long sum = 0;
        for (Violation violation : facts.violations()) {
            if (spans.counts(violation, on)) {
                sum = Math.addExact(sum, points(violation) * factor(violation, on));
            }
        }
        return Math.min(Decimals.divide(sum, Decimals.ONE), cap);
    }

    @Override
    public void breaks(Facts facts, Consumer<LocalDate> dates) {
        spans.breaks(facts, dates);
        for (Violation violation : facts.violations()) {
            if (spans.of(violation).isPresent()) {
                for (Term age : ages) {
                    dates.accept(age.anniversary(violation.decidedOn()));
                }
            }
        }
    }

    @Override
    public void explain(Facts facts, LocalDate on, Consumer<Evidence> evidence) {
        for (Violation violation : facts.violations()) {
            spans.of(violation).filter(span -> span.contains(on)).ifPresent(span -> {
                long factor = factor(violation, on);
                evidence.accept(new Evidence(
                        "violation",
                        violation.id().value(),
                        Optional.of(violation.decidedOn()),
                        Optional.of(Decimals.decimal(points(violation)).multiply(Decimals.decimal(factor))),
                        Decimals.decimal(factor),
                        Optional.of(ViolationSpans.document(violation, span))));
            });
        }
    }

    private long points(Violation violation) {
        return points.getOrDefault(violation.severity(), 0L);
    }

    private long factor(Violation violation, LocalDate on) {
        for (int i = ages.length - 1; i >= 0; i--) {
            if (!on.isBefore(ages[i].anniversary(violation.decidedOn()))) {
                return factors[i];
            }
        }
        return Decimals.ONE;
    }
}
