package org.xinheng.benchmark.rules;

import java.time.LocalDate;
import org.xinheng.code.Term;
import org.xinheng.record.Inspection;

/** An inspection as a bean. */
public final class Check {
    private final boolean recent;
    private final boolean problem;

    Check(Inspection inspection, LocalDate on) {
        recent = on.isBefore(Term.months(24).over(inspection.inspectedOn()));
        problem = inspection.foundProblem();
    }

    public boolean isRecent() {
        return recent;
    }

    public boolean isProblem() {
        return problem;
    }
}
