package org.xinheng.grading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.code.RecordId;
import org.xinheng.code.Term;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.Quantity;
import org.xinheng.policy.RecordFilter;
import org.xinheng.record.CreditRecord;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;

/**
 * Which records count on a day. Everything that grading asks of records is asked of these spans, so that what counts and
 * when that changes cannot disagree. A record counts from its own day until its window is over and, a violation, until it
 * is no longer published unless it counts longer.
 */
final class RecordSelection {
    /** The day on which what has no end ends. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final int[] NO_SPANS = {};

    private final int slot;
    private final Optional<RecordFilter> violations;
    private final InspectionFilter inspections;
    private final Optional<Term> window;
    private final int calendarYears;
    private final Optional<RecordSelection> since;
    private final int latest;
    private final boolean countsAfterPublication;

    private RecordSelection(
            int slot,
            Optional<RecordFilter> violations,
            InspectionFilter inspections,
            Optional<Term> window,
            int calendarYears,
            Optional<RecordSelection> since,
            int latest,
            boolean countsAfterPublication) {
        this.slot = slot;
        this.violations = violations;
        this.inspections = inspections;
        this.window = window;
        this.calendarYears = calendarYears;
        this.since = since;
        this.latest = latest;
        this.countsAfterPublication = countsAfterPublication;
    }

    /** Violations within a window. */
    static RecordSelection violations(
            int slot, RecordFilter where, Optional<Term> window, boolean countsAfterPublication) {
        return new RecordSelection(
                slot, Optional.of(where), null, window, 0, Optional.empty(), 0, countsAfterPublication);
    }

    /** Inspections within a window. */
    static RecordSelection inspections(int slot, InspectionFilter where, Optional<Term> window) {
        return new RecordSelection(slot, Optional.empty(), where, window, 0, Optional.empty(), 0, true);
    }

    /** What a quantity selects; {@code since} selects the inspections of which the last one opens the window. */
    static RecordSelection of(int slot, Quantity.Records rule, Optional<RecordSelection> since) {
        return new RecordSelection(
                slot,
                rule.violations(),
                rule.inspections().orElse(InspectionFilter.ALL),
                rule.window(),
                rule.calendarYears().orElse(0),
                since,
                rule.latest().orElse(0),
                rule.countsAfterPublication());
    }

    int slot() {
        return slot;
    }

    /** Whether it selects violations, which have documents; else inspections. */
    boolean ofViolations() {
        return violations.isPresent();
    }

    /** How many records there are to choose from. */
    int size(Sheet sheet) {
        return days(sheet).length;
    }

    /** A record by its place. */
    CreditRecord record(Sheet sheet, int i) {
        return violations.isPresent()
                ? sheet.facts.violations().get(i)
                : sheet.facts.inspections().get(i);
    }

    /** The days of the records. */
    int[] days(Sheet sheet) {
        return violations.isPresent() ? sheet.violationDays : sheet.inspectionDays;
    }

    /** Whether a record counts on the day at hand. */
    boolean counts(Sheet sheet, int i) {
        return inWindow(sheet, i) && (latest == 0 || later(sheet, i) < latest);
    }

    /** How many records count on the day at hand. */
    int count(Sheet sheet) {
        int count = 0;
        for (int i = size(sheet) - 1; i >= 0; i--) {
            count += counts(sheet, i) ? 1 : 0;
        }
        return count;
    }

    /** The latest record that counts on the day at hand, by its place; -1 without one. Of one day, by identifier. */
    int last(Sheet sheet) {
        int last = -1;
        for (int i = size(sheet) - 1; i >= 0; i--) {
            if (counts(sheet, i) && (last < 0 || isLater(sheet, i, last))) {
                last = i;
            }
        }
        return last;
    }

    /** Tells every day on which another set of records may count. */
    void breaks(Sheet sheet, IntConsumer days) {
        int[] spans = sheet.spans(this);
        for (int i = 0; i < spans.length; i += 2) {
            if (spans[i] < spans[i + 1]) {
                days.accept(spans[i]);
                if (spans[i + 1] != NEVER) {
                    days.accept(spans[i + 1]);
                }
            }
        }
        since.ifPresent(s -> s.breaks(sheet, days));
    }

    /** Whether a record is meant at all, on whatever day. */
    boolean meant(Sheet sheet, int i) {
        int[] spans = sheet.spans(this);
        return spans[2 * i] < spans[2 * i + 1];
    }

    /** Cites the violations that count on the day at hand, with the day on which each ceases to. */
    void cite(Sheet sheet, Consumer<Document> documents) {
        for (int i = 0; i < size(sheet); i++) {
            if (counts(sheet, i)) {
                document(sheet, i).ifPresent(documents);
            }
        }
    }

    /** The decision document of a record; an inspection has none. */
    Optional<Document> document(Sheet sheet, int i) {
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sheet.document(i, sheet.spans(this)[2 * i + 1]));
    }

    /** For each record, the first day on which it counts and the first on which it no longer does. */
    int[] spans(Sheet sheet) {
        int size = size(sheet);
        int[] spans = size == 0 ? NO_SPANS : new int[2 * size];
        for (int i = 0; i < size; i++) {
            CreditRecord record = record(sheet, i);
            if (matches(record)) {
                spans[2 * i] = days(sheet)[i];
                spans[2 * i + 1] = until(sheet, i, record);
            }
        }
        return spans;
    }

    private boolean inWindow(Sheet sheet, int i) {
        int[] spans = sheet.spans(this);
        int day = sheet.day();
        if (day < spans[2 * i] || day >= spans[2 * i + 1]) {
            return false;
        }
        if (since.isPresent()) {
            int opening = since.get().last(sheet);
            return opening < 0 || days(sheet)[i] >= since.get().days(sheet)[opening];
        }
        return true;
    }

    /** How many counting records are later than one. */
    private int later(Sheet sheet, int i) {
        int later = 0;
        for (int j = size(sheet) - 1; j >= 0; j--) {
            later += j != i && inWindow(sheet, j) && isLater(sheet, j, i) ? 1 : 0;
        }
        return later;
    }

    /** Whether one record is later than another; of one day, by identifier. */
    boolean isLater(Sheet sheet, int one, int other) {
        int[] days = days(sheet);
        return days[one] != days[other]
                ? days[one] > days[other]
                : id(sheet, one).compareTo(id(sheet, other)) > 0;
    }

    private RecordId id(Sheet sheet, int i) {
        return violations.isPresent() ? sheet.id(i) : record(sheet, i).id();
    }

    private boolean matches(CreditRecord record) {
        return record instanceof Violation violation
                ? violations.get().matches(violation)
                : inspections.matches((Inspection) record);
    }

    private int until(Sheet sheet, int i, CreditRecord record) {
        LocalDate from = record.date();
        int until = window.isPresent() ? Sheet.day(window.get().over(from)) : NEVER;
        if (calendarYears > 0) {
            until = Math.min(until, Sheet.day(LocalDate.of(from.getYear() + calendarYears, 1, 1)));
        }
        if (violations.isPresent() && !countsAfterPublication) {
            until = Math.min(until, sheet.published(i));
        }
        return until;
    }
}
