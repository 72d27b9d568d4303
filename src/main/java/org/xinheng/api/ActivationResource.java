package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.standing.Activation;
import org.xinheng.standing.Activations;

/** Putting a policy in force by four eyes. */
@Path("/api/v1/policies/{version}/activation")
@Tag(name = "policies")
public class ActivationResource {
    private final Activations activations;
    private final CurrentCaller caller;

    /** Injected. */
    public ActivationResource(Activations activations, CurrentCaller caller) {
        this.activations = activations;
        this.caller = caller;
    }

    /** When a policy is to be in force. */
    @Schema(description = "When a policy is to be in force.")
    public record ActivationInput(
            @Schema(description = "The first day; as early as the policy allows when absent.")
            Optional<LocalDate> from) {}

    @POST
    @RolesAllowed(Access.POLICY_MAKER)
    @Operation(
            summary = "Propose to put a policy in force",
            description = "Somebody else has to approve. Nothing changes before.")
    public Activation propose(
            @PathParam("version") @Parameter(description = Docs.POLICY) String version, ActivationInput body) {
        return activations.propose(
                caller.get(), version, Optional.ofNullable(body).flatMap(b -> Check.absentOr(b.from())));
    }

    @POST
    @Path("/approval")
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER})
    @Operation(
            summary = "Approve",
            description = "By another person than who proposed. Every subject is then graded by the policy beside its "
                    + "present standing; when all are, one change switches all. A kill in between loses nothing.")
    public Activation approve(@PathParam("version") @Parameter(description = Docs.POLICY) String version) {
        return activations.approve(caller.get(), version);
    }

    @GET
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER, Access.OFFICER, Access.AUDITOR})
    @Operation(summary = "How far the latest activation has come", description = "State and subjects graded so far.")
    public Activation get(@PathParam("version") @Parameter(description = Docs.POLICY) String version) {
        return activations.required(version);
    }

    @DELETE
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER})
    @Operation(summary = "Give an activation up", description = "As long as it is not in force.")
    public Activation cancel(@PathParam("version") @Parameter(description = Docs.POLICY) String version) {
        return activations.cancel(version);
    }
}
