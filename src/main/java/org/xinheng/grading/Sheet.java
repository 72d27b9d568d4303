package org.xinheng.grading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.RecordId;
import org.xinheng.record.Facts;
import org.xinheng.record.Rating;
import org.xinheng.record.Violation;

/**
 * One subject's facts laid out for grading on many days: when each record counts is worked out once, what was computed
 * for the day at hand is kept until the next. For one thread, one subject, one grader.
 */
final class Sheet {
    /** A number that was not computed yet. */
    static final long OPEN = Long.MIN_VALUE;

    final Facts facts;
    final Grader grader;
    final int[] violationDays;
    final int[] inspectionDays;

    /** Of each violation the first day on which it is no longer published, its identifier, and how it was cited last. */
    private final int[] published;

    private final RecordId[] ids;
    private final Document[] cited;
    private final int[][] spans;
    private final long[][] points;
    private final long[] sums;
    private final Verdict[] verdicts;
    private int day;
    private LocalDate date;

    Sheet(Facts facts, Grader grader) {
        this.facts = facts;
        this.grader = grader;
        violationDays = new int[facts.violations().size()];
        for (int i = 0; i < violationDays.length; i++) {
            violationDays[i] = day(facts.violations().get(i).decidedOn());
        }
        published = new int[violationDays.length];
        ids = new RecordId[violationDays.length];
        cited = new Document[violationDays.length];
        inspectionDays = new int[facts.inspections().size()];
        for (int i = 0; i < inspectionDays.length; i++) {
            inspectionDays[i] = day(facts.inspections().get(i).inspectedOn());
        }
        spans = new int[grader.selections()][];
        List<CompiledScheme> schemes = grader.schemes();
        points = new long[schemes.size()][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new long[schemes.get(i).scoring().gauges().length];
        }
        sums = new long[points.length];
        verdicts = new Verdict[points.length];
    }

    /** Turns to a day. */
    Sheet on(LocalDate newDate) {
        return on(day(newDate), newDate);
    }

    /** Turns to a day of the epoch. */
    Sheet on(int newDay) {
        return on(newDay, null);
    }

    private Sheet on(int newDay, LocalDate newDate) {
        day = newDay;
        date = newDate;
        for (long[] scheme : points) {
            Arrays.fill(scheme, OPEN);
        }
        Arrays.fill(sums, OPEN);
        Arrays.fill(verdicts, null);
        return this;
    }

    /** The day at hand, of the epoch. */
    int day() {
        return day;
    }

    /** The day at hand. */
    LocalDate date() {
        if (date == null) {
            date = LocalDate.ofEpochDay(day);
        }
        return date;
    }

    /** The spans of a selection: for each record, the first day and the first day after; worked out when first asked. */
    int[] spans(RecordSelection selection) {
        int[] known = spans[selection.slot()];
        if (known == null) {
            known = selection.spans(this);
            spans[selection.slot()] = known;
        }
        return known;
    }

    /** The first day on which a violation is no longer published; worked out when first asked. */
    int published(int violation) {
        if (published[violation] == 0) {
            published[violation] =
                    day(grader.policy().publication().endOf(facts.violations().get(violation)));
        }
        return published[violation];
    }

    /** The identifier of a violation. */
    RecordId id(int violation) {
        if (ids[violation] == null) {
            ids[violation] = facts.violations().get(violation).id();
        }
        return ids[violation];
    }

    /** A violation as a document that counts until a day; {@link RecordSelection#NEVER} where none is known to come. */
    Document document(int violation, int until) {
        Document last = cited[violation];
        if (last == null || last.countsUntil().map(Sheet::day).orElse(RecordSelection.NEVER) != until) {
            Violation record = facts.violations().get(violation);
            last = new Document(
                    id(violation),
                    record.department(),
                    record.number(),
                    record.decidedOn(),
                    until == RecordSelection.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(until)));
            cited[violation] = last;
        }
        return last;
    }

    /** An indicator's points on the day at hand. */
    long points(int scheme, int indicator) {
        long known = points[scheme][indicator];
        if (known == OPEN) {
            known = grader.schemes().get(scheme).scoring().gauges()[indicator].points(this);
            points[scheme][indicator] = known;
        }
        return known;
    }

    /** A scheme's exact score on the day at hand. */
    long exact(int scheme) {
        if (sums[scheme] == OPEN) {
            sums[scheme] = grader.schemes().get(scheme).scoring().exact(this);
        }
        return sums[scheme];
    }

    /** What a scheme says on the day at hand. */
    Verdict verdict(int scheme) {
        if (verdicts[scheme] == null) {
            verdicts[scheme] = grader.schemes().get(scheme).verdict(this);
        }
        return verdicts[scheme];
    }

    /** The place of the tier that an upstream scheme's latest rating says; -1 without one, or where it is over. */
    int rated(CompiledUpstream upstream) {
        Rating latest = upstream.latest(facts, day);
        return latest == null ? -1 : upstream.ordinal(latest);
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
