package org.xinheng.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.CaseType;
import org.xinheng.record.task.Plan;
import org.xinheng.record.task.PlanState;

/** A plan as a department sends it. */
@Schema(
        description =
                "A department's plan for one item in one year. Sent again with the same year, department and key it "
                        + "corrects the draft.")
public record PlanInput(
        @Schema(description = "The year.", required = true) int year,

        @Schema(description = "The department's own key of the plan.", required = true, maxLength = 128)
        String sourceKey,

        @Schema(description = "What the task is called.", required = true, maxLength = 200)
        String title,

        @Schema(description = "Code of the item.", required = true)
        String item,

        @Schema(description = "Code of the department that makes it; it must lead the item.", required = true)
        String lead,

        @Schema(description = "Codes of departments that go along.")
        List<String> cooperates,

        @Schema(description = "Code of the area; those below it count.", required = true)
        String area,

        @Schema(description = "ROUTINE, or SPECIAL for a special campaign; ROUTINE when absent.")
        CaseType caseType,

        @Schema(description = "One ratio for all subjects, where it is above the policy's by tier; above 0, at most 1.")
        Optional<BigDecimal> ratio,

        @Schema(description = "Visits of a subject in the year at most; 1 when absent.")
        Optional<Integer> frequency,

        @Schema(description = "First day of visits.", required = true)
        LocalDate from,

        @Schema(description = "First day after the last.", required = true)
        LocalDate until,

        @Schema(description = "Experts that go along with each visit; 0 when absent.")
        Optional<Integer> experts) {
    Plan toPlan() {
        return new Plan(
                year,
                sourceKey,
                title,
                item,
                lead,
                cooperates,
                area,
                caseType,
                ratio,
                frequency,
                from,
                until,
                experts == null ? 0 : experts.orElse(0),
                PlanState.DRAFT,
                0,
                List.of(),
                Optional.empty());
    }
}
