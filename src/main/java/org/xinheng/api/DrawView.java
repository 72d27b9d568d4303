package org.xinheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.task.Draw;
import org.xinheng.record.task.DrawState;

/** A draw as those who carry it out see it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "A draw.")
public record DrawView(
        @Schema(description = "Its id.") String id,
        @Schema(description = "The plan's id.") String plan,
        @Schema(description = "Which draw of the plan.") int round,
        @Schema(description = "The item's code.") String item,
        @Schema(description = "The department that draws.") String department,
        @Schema(description = "The area's code.") String area,
        @Schema(description = "First day of visits.") LocalDate from,
        @Schema(description = "First day after the last.") LocalDate until,
        @Schema(description = "How far it has come.") DrawState state,
        @Schema(description = "Version of the policy.") String policyVersion,

        @Schema(description = "Number of the last change that it reflects.")
        long changeNumber,

        @Schema(description = "Hash of the snapshot, published before the seed can be known.")
        String snapshotHash,

        @Schema(description = "Hash of the promised secret.")
        String commitment,

        @Schema(description = "Who promised the secret.") String committedBy,
        @Schema(description = "Who prepared the draw.") String preparedBy,

        @Schema(description = "Which public value goes into the seed.")
        String publicValue,

        @Schema(description = "Until when nobody can know it.")
        Instant publicAfter,

        @Schema(description = "Which draw it stands in the place of, and why.")
        Optional<Draw.Redraw> redraw,

        @Schema(description = "What the seed was made of; absent before the draw was opened.")
        Optional<Draw.Opening> opening,

        @Schema(description = "Who is to be visited, after all replacements.")
        List<Draw.DrawnVisit> visits,

        @Schema(description = "Who took another's place, and why.")
        List<Draw.Replacement> replacements) {
    static DrawView of(Draw draw) {
        return new DrawView(
                draw.id(),
                draw.plan(),
                draw.round(),
                draw.item(),
                draw.department(),
                draw.area(),
                draw.from(),
                draw.until(),
                draw.state(),
                draw.policyVersion(),
                draw.changeNumber(),
                draw.snapshotHash(),
                draw.commitment().hash(),
                draw.commitment().by(),
                draw.preparedBy(),
                draw.publicValue(),
                draw.publicAfter(),
                draw.redraw(),
                draw.opening(),
                draw.standing(),
                draw.replacements());
    }
}
