package org.xinheng.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.policy.IntensityRules;
import org.xinheng.policy.Ratio;

/** How often a subject is inspected for an item on a date (检查强度), with the reasons. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "How often a subject is inspected for an item on a date, with the reasons.")
public record Intensity(
        @Schema(description = "The subject's id.") String subject,
        @Schema(description = "The item's code.") String item,
        @Schema(description = "The date.") LocalDate on,

        @Schema(description = "Whether the item applies to the subject at all.")
        boolean applicable,

        @Schema(
                description =
                        "Probability of being selected, exact; absent when a person decides (by need) or the item "
                                + "does not apply.")
        Optional<BigDecimal> ratio,

        @Schema(description = "Upper end, where the rule gives a range.")
        Optional<BigDecimal> ratioAtMost,

        @Schema(description = "Which shape of number the rule gives; absent where the item does not apply.")
        Optional<Ratio.Shape> ratioShape,

        @Schema(description = "Subjects per inspector of the department, where a sample goes by its staff.")
        Optional<Integer> perInspector,

        @Schema(description = "What the ratio is a part of.")
        Optional<IntensityRules.Basis> basis,

        @Schema(description = "Visits per period.") Optional<Frequency> frequency,

        @Schema(description = "Visits that may still take place this year; absent when nothing limits them.")
        Optional<Integer> quotaLeft,

        @Schema(description = "When the next visit may take place; absent when not this year.")
        Optional<Window> nextWindow,

        @Schema(description = "Whether a statutory duty to inspect is due.")
        boolean mustInspect,

        @Schema(description = "Where every subject must be inspected in a cycle: how far that is.")
        Optional<Coverage> coverage,

        @Schema(description = "ON_SITE, or JOINT_OR_DOCUMENTARY where a duty meets an exhausted quota.")
        Optional<Method> method,

        @Schema(description = "Clashes between the stages.") Set<Conflict> conflicts,
        @Schema(description = "The tier that counted.") Optional<CountedTier> tier,

        @Schema(description = "First day on which the tier or a flag changes without a new fact.")
        Optional<LocalDate> nextChangeOn,

        @Schema(description = "Why, step by step.") List<Reason> reasons) {
    public Intensity {
        conflicts = Set.copyOf(conflicts);
        reasons = List.copyOf(reasons);
    }

    /** How a visit would take place. */
    public enum Method {
        ON_SITE,
        JOINT_OR_DOCUMENTARY
    }

    /** Clashes between stages. */
    public enum Conflict {
        /** a duty is due, but the visits of the year are used up */
        CAP,
        /** a duty is due, but the most visits of the period have taken place */
        MAXIMUM,
        /** a duty is due, but a higher level or another department has just been there */
        RECENT
    }

    /** Visits per period. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(description = "Visits per period.")
    public record Frequency(
            @Schema(description = "The fewest.") Optional<Integer> min,
            @Schema(description = "The most.") Optional<Integer> max,

            @Schema(description = "The period.", examples = "1 year", implementation = String.class)
            String per,

            @Schema(description = "Visits of the current period so far.")
            int done) {}

    /** How far full coverage is. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(description = "How far full coverage of a subject is.")
    public record Coverage(
            @Schema(description = "The cycle.", examples = "2 years", implementation = String.class)
            String cycle,

            @Schema(description = "The last check; absent when there was none.")
            Optional<LocalDate> lastOn,

            @Schema(description = "When the cycle is over; absent when there was no check.")
            Optional<LocalDate> dueOn,

            @Schema(description = "Whether the cycle ran out without a check.")
            boolean overdue) {}

    /** Days on which a visit may take place. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(description = "Days on which a visit may take place.")
    public record Window(
            @Schema(description = "The first day.") LocalDate from,

            @Schema(description = "The first day after, where quiet days follow.")
            Optional<LocalDate> until) {}

    /** The tier that counted. */
    @Schema(description = "The tier that counted.")
    public record CountedTier(
            @Schema(description = "Its scheme.", examples = "comprehensive")
            String scheme,

            @Schema(description = "Its place, 0 the best.") int ordinal,

            @Schema(description = "How the scheme writes it.", examples = "B")
            String label,

            @Schema(description = "The rule that fixed it.", examples = "band")
            String decidedBy,

            @Schema(description = "Whose tier it is: the subject's own or its operator's.")
            String of) {}
}
