package org.xinheng.grading;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.xinheng.code.Term;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;

/** When inspections count: those for some items, from their day until a window is over. */
record InspectionSpans(Set<String> items, Term window) {
    boolean counts(Inspection inspection, LocalDate on) {
        return meant(inspection) && span(inspection).contains(on);
    }

    void breaks(Facts facts, Consumer<LocalDate> dates) {
        facts.inspections().stream().filter(this::meant).forEach(i -> span(i).breaks(dates));
    }

    private boolean meant(Inspection inspection) {
        return items.isEmpty() || items.contains(inspection.item());
    }

    private Span span(Inspection inspection) {
        return new Span(inspection.inspectedOn(), window.over(inspection.inspectedOn()));
    }
}
