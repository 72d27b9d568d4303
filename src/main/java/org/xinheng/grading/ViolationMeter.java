package org.xinheng.grading;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.PointRule;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;

/** Points for violations by severity and age. The commonest rule of all, in whole numbers throughout. */
final class ViolationMeter implements Meter {
    private final RecordSelection selection;
    private final long[] points = new long[Severity.values().length];
    private final Weights weights;
    private final long cap;

    ViolationMeter(PointRule.ByViolations rule, RecordSelection selection) {
        this.selection = selection;
        rule.points().forEach((severity, value) -> points[severity.ordinal()] = Decimals.units(value));
        weights = new Weights(rule.decay(), List.of());
        cap = rule.cap().map(Decimals::units).orElse(Long.MAX_VALUE);
    }

    @Override
    public long points(Sheet sheet) {
        return Math.min(Decimals.divide(sum(sheet), Decimals.ONE), cap);
    }

    @Override
    public Exact exact(Sheet sheet) {
        Exact sum = Exact.of(sum(sheet)).dividedBy(Exact.of(Decimals.ONE * Decimals.ONE));
        Exact most = Exact.ofUnits(cap);
        return cap != Long.MAX_VALUE && sum.compareTo(most) > 0 ? most : sum;
    }

    @Override
    public void breaks(Sheet sheet, IntConsumer days) {
        selection.breaks(sheet, days);
        for (int i = 0; i < selection.size(sheet); i++) {
            if (selection.meant(sheet, i)) {
                weights.breaks(selection.record(sheet, i).date(), days);
            }
        }
    }

    @Override
    public void explain(Sheet sheet, Consumer<Evidence> evidence) {
        for (int i = 0; i < selection.size(sheet); i++) {
            if (selection.counts(sheet, i)) {
                Violation violation = (Violation) selection.record(sheet, i);
                long factor = weights.byAge(violation.decidedOn(), sheet.day());
                evidence.accept(Evidence.record(
                        violation,
                        Optional.of(Decimals.decimal(points(violation)).multiply(Decimals.decimal(factor))),
                        Decimals.decimal(factor),
                        selection.document(sheet, i)));
            }
        }
    }

    /** In units of a hundred-millionth. */
    private long sum(Sheet sheet) {
        long sum = 0;
        for (int i = selection.size(sheet) - 1; i >= 0; i--) {
            if (selection.counts(sheet, i)) {
                Violation violation = sheet.facts.violations().get(i);
                sum = Math.addExact(sum, points(violation) * weights.byAge(violation.decidedOn(), sheet.day()));
            }
        }
        return sum;
    }

    private long points(Violation violation) {
        return points[violation.severity().ordinal()];
    }
}
