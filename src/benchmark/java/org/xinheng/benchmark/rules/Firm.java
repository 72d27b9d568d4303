package org.xinheng.benchmark.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectStatus;

/** A subject as a bean. */
public final class Firm {
    private final int years;
    private final String sector;
    private final int changes;
    private final int complaints;
    private final boolean zeroReport;
    private final boolean revoked;

    Firm(Subject subject, LocalDate on) {
        years = (int) ChronoUnit.YEARS.between(subject.establishedOn().orElseThrow(), on);
        sector = subject.industry().orElseThrow().substring(0, 1);
        changes = number(subject, "registrationChanges");
        complaints = number(subject, "verifiedComplaints");
        zeroReport = subject.attributes().flag("allZeroReport");
        revoked = subject.status() == SubjectStatus.REVOKED;
    }

    private static int number(Subject subject, String name) {
        return subject.attributes().number(name).orElse(BigDecimal.ZERO).intValueExact();
    }

    public int getYears() {
        return years;
    }

    public String getSector() {
        return sector;
    }

    public int getChanges() {
        return changes;
    }

    public int getComplaints() {
        return complaints;
    }

    public boolean isZeroReport() {
        return zeroReport;
    }

    public boolean isRevoked() {
        return revoked;
    }
}
