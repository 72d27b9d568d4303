package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.registry.Relation;
import org.xinheng.standing.Registrar;

/** Relations between parties: enter, correct (their end, for instance). */
@Path("/api/v1/relations")
@Tag(name = "subjects")
public class RelationResource {
    private final Registrar registrar;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public RelationResource(Registrar registrar, CurrentCaller caller, Answers answers) {
        this.registrar = registrar;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Enter a relation",
            description = "Adds a relation, or corrects the one of the same kind, ends, start and source.")
    public WriteAnswer save(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key, RelationInput body) {
        Relation relation = Check.present("body", body).leadingTo(caller.named(Check.present("to", body.to())));
        return answers.of(
                registrar.save(caller.request(key, "relations", body), relation),
                relation.id().value());
    }
}
