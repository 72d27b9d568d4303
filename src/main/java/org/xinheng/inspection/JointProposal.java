package org.xinheng.inspection;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.task.JointTask;

/** Visits that can be one. */
@Schema(description = "Visits to one subject, of several departments or for several items, that can be one.")
public record JointProposal(
        @Schema(description = "The subject's id.") String subject,
        @Schema(description = "The day.") LocalDate on,
        @Schema(description = "The department that leads.") String lead,

        @Schema(description = "What is checked, by whom and for which draw.")
        List<JointTask.Part> parts,

        @Schema(description = "Visits saved.") int savedVisits) {
    /** All proposals, and what they save together. */
    @Schema(description = "Proposed joint tasks and what they save.")
    public record Proposals(
            @Schema(description = "Visits that can still be made, without merging.")
            int visitsBefore,

            @Schema(description = "Visits after merging.") int visitsAfter,

            @Schema(description = "The proposed tasks, by subject and day.")
            List<JointProposal> tasks) {}
}
