package org.xinheng.standing;

import java.time.LocalDate;
import org.xinheng.grading.Timeline;
import org.xinheng.record.Facts;
import org.xinheng.record.Violation;

/** Interim. */
public interface RuleBook {
    interface Grading {
        Timeline timeline(Facts facts, LocalDate from);
    }

    String version();

    Grading grader();

    boolean hasScheme(String code);

    boolean isLinkingCause(Violation violation);
}
