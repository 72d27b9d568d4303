package org.xinheng.api;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Check;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Adjustment;

/** An adjustment as a caller sends it. */
@Schema(description = "A tier that is set by hand for a time.")
public record AdjustmentInput(
        @Schema(description = "The scheme's code.", examples = "comprehensive")
        String scheme,

        @Schema(description = "The label of the tier.", examples = "B")
        String tier,

        @Schema(description = "Why.") String reason,

        @Schema(description = "The first day on which it holds; today when absent.")
        Optional<LocalDate> from,

        @Schema(description = "The first day on which it no longer holds.")
        LocalDate until) {
    Adjustment of(SubjectId subject, String author, LocalDate today) {
        Check.present("until", until);
        Period period = new Period(Check.absentOr(from).orElse(today), Optional.of(until));
        return new Adjustment(subject, scheme, tier, reason, author, period);
    }
}
