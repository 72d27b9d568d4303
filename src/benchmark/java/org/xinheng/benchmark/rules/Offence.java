package org.xinheng.benchmark.rules;

import java.time.LocalDate;
import org.xinheng.code.Term;
import org.xinheng.record.Violation;

/** A violation as a bean. */
public final class Offence {
    private final String kind;
    private final String severity;
    private final LocalDate decided;
    private final LocalDate on;
    private final boolean published;

    Offence(Violation violation, LocalDate publishedUntil, LocalDate on) {
        kind = violation.kind().name();
        severity = violation.severity().name();
        decided = violation.decidedOn();
        this.on = on;
        published = !violation.firstMinorOffence() && !on.isBefore(decided) && on.isBefore(publishedUntil);
    }

    public String getKind() {
        return kind;
    }

    public String getSeverity() {
        return severity;
    }

    public boolean isPublished() {
        return published;
    }

    /** Whether its window of some months is still open. */
    public boolean within(int months) {
        return on.isBefore(Term.months(months).over(decided));
    }

    /** Whether so many months are completed since its decision. */
    public boolean olderThan(int months) {
        return !on.isBefore(decided.plusMonths(months));
    }
}
