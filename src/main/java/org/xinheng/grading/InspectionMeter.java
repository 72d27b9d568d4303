package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinheng.policy.PointRule;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;

/** Points for inspections that found something wrong, each or by their share. */
final class InspectionMeter implements Meter {
    private final InspectionSpans spans;
    private final long perProblem;
    private final long timesShare;
    private final long cap;

    InspectionMeter(PointRule.ByInspections rule) {
        spans = new InspectionSpans(rule.items(), rule.window());
        perProblem = rule.perProblem().map(Decimals::units).orElse(0L);
        timesShare = rule.timesShare().map(Decimals::units).orElse(0L);
        cap = rule.cap().map(Decimals::units).orElse(Long.MAX_VALUE);
    }

    @Override
    public long points(Facts facts, LocalDate on) {
        int checks = 0;
        int problems = 0;
        for (Inspection inspection : facts.inspections()) {
            if (spans.counts(inspection, on)) {
                checks++;
                problems += inspection.foundProblem() ? 1 : 0;
            }
        }
        if (checks == 0) {
            return 0;
        }
        // One division at the end, so that the contribution is rounded once.
        long dividend = Math.addExact(perProblem * problems * checks, timesShare * problems);
        return Math.min(Decimals.divide(dividend, checks), cap);
    }

    @Override
    public void breaks(Facts facts, Consumer<LocalDate> dates) {
        spans.breaks(facts, dates);
    }

    @Override
    public void explain(Facts facts, LocalDate on, Consumer<Evidence> evidence) {
        for (Inspection inspection : facts.inspections()) {
            if (spans.counts(inspection, on)) {
                evidence.accept(new Evidence(
                        "inspection",
                        inspection.id().value(),
                        Optional.of(inspection.inspectedOn()),
                        Optional.empty(),
                        BigDecimal.ONE,
                        Optional.empty()));
            }
        }
    }
}
