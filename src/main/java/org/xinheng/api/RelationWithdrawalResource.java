package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.standing.Registrar;

/** Takes back relations that were recorded in error. */
@Path("/api/v1/subjects/{id}/relations/{relation}/withdrawal")
@Tag(name = "subjects")
public class RelationWithdrawalResource {
    private final Registrar registrar;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public RelationWithdrawalResource(Registrar registrar, CurrentCaller caller, Answers answers) {
        this.registrar = registrar;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Withdraw a relation",
            description = "It was recorded in error. A relation that ended is corrected with its end instead.")
    public WriteAnswer withdraw(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @PathParam("relation") @Parameter(description = "The relation's id.") String relation,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            WithdrawalInput body) {
        return answers.of(
                registrar.withdraw(
                        caller.request(key, "relations/" + relation + "/withdrawal", body),
                        caller.subject(id),
                        Parameters.record(relation),
                        Check.present("body", body).reason()),
                relation);
    }
}
