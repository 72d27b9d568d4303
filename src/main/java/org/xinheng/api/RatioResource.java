package org.xinheng.api;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.Ledger.Moment;

/** The scheduler's question: how often, from when, why? */
@Path("/api/v1/subjects/{id}/inspection-ratio")
@Tag(name = "scheduling")
public class RatioResource {
    private final RatioDesk desk;
    private final CurrentCaller caller;

    /** Injected. */
    public RatioResource(RatioDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Access.SCHEDULER, Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Ask how often to inspect a subject",
            description =
                    "From memory for dates from today up to the subject's next change but one; otherwise computed from "
                            + "today's facts. While the graph is away the answer goes on and says how old it is.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RatioAnswer.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    public Uni<Response> ratio(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @QueryParam("item") @Parameter(description = "Code of the item.", required = true) String item,
            @QueryParam("on") @Parameter(description = Docs.ON) String on,
            @QueryParam("case") @Parameter(description = Docs.CASE) String caseType,
            @QueryParam("level")
                    @Parameter(description = "Level of the authority that would inspect; the caller's when absent.")
                    String level,
            @QueryParam("department") @Parameter(description = Docs.DEPARTMENT) String department,
            @QueryParam("knownAt") @Parameter(description = Docs.KNOWN_AT) String knownAt,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        SubjectId subject = caller.subject(id, knownAt);
        RatioDesk.Question question = desk.question(caller.get(), subject, item, on, caseType, level, department);
        Optional<Moment> moment = Moments.parse(knownAt);
        if (moment.isEmpty()) {
            Optional<RatioDesk.Served> served = desk.fromMemory(question);
            if (served.isPresent()) {
                return Uni.createFrom().item(served.get().response(ifNoneMatch));
            }
        }
        return Uni.createFrom()
                .item(() -> moment.map(m -> desk.knownAt(question, m))
                        .orElseGet(() -> desk.recomputed(question))
                        .response(ifNoneMatch))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
