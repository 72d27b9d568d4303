package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.Check;
import org.xinheng.registry.SealedPerson;
import org.xinheng.standing.Registrar;

/** Natural persons. */
@Path("/api/v1/persons")
@Tag(name = "subjects")
public class PersonResource {
    private final Registrar registrar;
    private final PersonSeal seal;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public PersonResource(Registrar registrar, PersonSeal seal, CurrentCaller caller, Answers answers) {
        this.registrar = registrar;
        this.seal = seal;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Enter a person",
            description =
                    "Adds a person, or corrects the one of the same document or key. Equal names never make one person.")
    public WriteAnswer save(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key, PersonInput body) {
        Check.present("body", body);
        SealedPerson person = seal.seal(body.name(), Check.absentOr(body.document()), Check.absentOr(body.key()));
        return answers.of(
                registrar.save(caller.request(key, "persons/" + person.id().text(), ""), person),
                person.id().text());
    }
}
