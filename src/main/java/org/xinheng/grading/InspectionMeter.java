package org.xinheng.grading;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.PointRule;
import org.xinheng.record.Inspection;

/** Points for inspections that found something wrong, each or by their share. */
final class InspectionMeter implements Meter {
    private final RecordSelection selection;
    private final long perProblem;
    private final long timesShare;
    private final long cap;

    InspectionMeter(PointRule.ByInspections rule, RecordSelection selection) {
        this.selection = selection;
        perProblem = rule.perProblem().map(Decimals::units).orElse(0L);
        timesShare = rule.timesShare().map(Decimals::units).orElse(0L);
        cap = rule.cap().map(Decimals::units).orElse(Long.MAX_VALUE);
    }

    @Override
    public long points(Sheet sheet) {
        return exact(sheet).units();
    }

    @Override
    public Exact exact(Sheet sheet) {
        int checks = 0;
        int problems = 0;
        for (int i = selection.size(sheet) - 1; i >= 0; i--) {
            if (selection.counts(sheet, i)) {
                Inspection inspection = sheet.facts.inspections().get(i);
                checks++;
                problems += inspection.foundProblem() ? 1 : 0;
            }
        }
        if (problems == 0) {
            return Exact.ZERO;
        }
        // One division at the end, so that the contribution is rounded once.
        long dividend = Math.addExact(perProblem * problems * checks, timesShare * problems);
        Exact points = Exact.of(dividend).dividedBy(Exact.of(checks * Decimals.ONE));
        Exact most = Exact.ofUnits(cap);
        return cap != Long.MAX_VALUE && points.compareTo(most) > 0 ? most : points;
    }

    @Override
    public boolean hasDocuments() {
        return false;
    }

    @Override
    public void breaks(Sheet sheet, IntConsumer days) {
        selection.breaks(sheet, days);
    }

    @Override
    public void explain(Sheet sheet, Consumer<Evidence> evidence) {
        for (int i = 0; i < selection.size(sheet); i++) {
            if (selection.counts(sheet, i)) {
                evidence.accept(Evidence.record(selection.record(sheet, i), Optional.empty(), Optional.empty()));
            }
        }
    }
}
