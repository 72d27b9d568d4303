package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.StandingHistory;

/** The tiers that a subject had, each with the change that brought it. */
@Path("/api/v1/subjects/{id}/standings")
@Tag(name = "subjects")
public class StandingHistoryResource {
    private final StandingHistory history;
    private final CurrentCaller caller;

    /** Injected. */
    public StandingHistoryResource(StandingHistory history, CurrentCaller caller) {
        this.history = history;
        this.caller = caller;
    }

    /** A standing as it was served. */
    @Schema(description = "What a change made of a subject's tiers.")
    public record ServedStanding(
            @Schema(description = "Number of the change; absent while it is not numbered.")
            Optional<Long> number,

            @Schema(description = "When the change was made.")
            Instant at,

            @Schema(description = "Kind of the change.", examples = "VIOLATION_SAVED")
            String kind,

            @Schema(description = "Counts the standings of the subject.")
            int version,

            @Schema(description = "The tiers on that day, each with the one before.")
            List<TierChange> tiers) {
        static ServedStanding of(StandingHistory.Served served) {
            LocalDate on = served.at().atZone(BusinessDay.ZONE).toLocalDate();
            return new ServedStanding(
                    served.number(),
                    served.at(),
                    served.kind(),
                    served.standing().version(),
                    TierChange.between(served.former(), served.standing(), on));
        }
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "The tiers that a subject had",
            description = "As the service answered them then, the latest first. What is known today about an earlier "
                    + "date is an assessment with asOf.")
    public List<ServedStanding> of(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @QueryParam("limit") @Parameter(description = "Entries, 1 to 200; 50 when absent.") String limit) {
        return history.of(caller.subject(id), Parameters.number("limit", limit, 1, 200, 50)).stream()
                .map(ServedStanding::of)
                .toList();
    }
}
