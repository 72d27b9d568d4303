package org.xinheng.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.task.Plan;

/** A plan as it is shown. */
@Schema(description = "An annual plan.")
public record PlanView(
        @Schema(description = "Its id.") String id,
        @Schema(description = "What it says.") Plan plan,

        @Schema(description = "Subjects to be drawn in the year.")
        int quantity,

        @Schema(description = "Whether it was entered after 31 March.")
        boolean late) {
    static PlanView of(Plan plan) {
        return new PlanView(plan.id(), plan, plan.quantity(), plan.isLate());
    }
}
