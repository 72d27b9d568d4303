package org.xinheng.grading;

import java.time.LocalDate;
import java.util.Arrays;
import org.xinheng.record.Facts;

/** One subject's course through time under a grader and its successors. For one thread. */
final class Course {
    private final Facts facts;
    private Grader grader;
    private Sheet sheet;
    private int[] breaks;

    Course(Grader first, Facts facts) {
        this.facts = facts;
        turnTo(first);
    }

    /** The outcome on a day; days are asked for in rising order. */
    Outcome outcome(int day) {
        turnTo(day);
        return grader.outcome(sheet.on(day));
    }

    /** The first later day on which the outcome differs; {@link RecordSelection#NEVER} without one. */
    int nextChange(int after) {
        turnTo(after);
        Grader.State before = grader.state(sheet.on(after));
        for (int i = firstAfter(after); i < breaks.length && breaks[i] < grader.until(); i++) {
            if (!grader.state(sheet.on(breaks[i])).saysTheSameAs(before)) {
                return breaks[i];
            }
        }
        return grader.until() == RecordSelection.NEVER ? RecordSelection.NEVER : acrossPolicies(after);
    }

    /** Two policies say the same when their outcomes do, whatever their rules are. */
    private int acrossPolicies(int after) {
        Outcome before = grader.outcome(sheet.on(after));
        while (grader.until() != RecordSelection.NEVER) {
            int day = grader.until();
            turnTo(day);
            if (!grader.outcome(sheet.on(day)).saysTheSameAs(before)) {
                return day;
            }
            for (int i = firstAfter(day); i < breaks.length && breaks[i] < grader.until(); i++) {
                if (!grader.outcome(sheet.on(breaks[i])).saysTheSameAs(before)) {
                    return breaks[i];
                }
            }
        }
        return RecordSelection.NEVER;
    }

    private int firstAfter(int day) {
        int found = Arrays.binarySearch(breaks, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private void turnTo(int day) {
        Grader due = grader.on(LocalDate.ofEpochDay(day));
        if (due != grader) {
            turnTo(due);
        }
    }

    private void turnTo(Grader due) {
        grader = due;
        sheet = new Sheet(facts, due);
        breaks = due.breaks(sheet);
    }
}
