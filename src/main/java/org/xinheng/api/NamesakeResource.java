package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.standing.SubjectNames;

/** Persons of one name: candidates for a suspicion and no more. */
@Path("/api/v1/persons/{id}/namesakes")
@Tag(name = "relationships")
public class NamesakeResource {
    private static final int MOST = 100;

    private final SubjectNames names;
    private final PartyViews views;
    private final CurrentCaller caller;

    /** Injected. */
    public NamesakeResource(SubjectNames names, PartyViews views, CurrentCaller caller) {
        this.names = names;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER})
    @Operation(
            summary = "Persons of the same name",
            description = "At most 100 of those that the caller may know of. Equal names never make one person.")
    public List<PartyView> of(@PathParam("id") @Parameter(description = "The person's id.") String id) {
        PersonId person = views.person(caller.get(), id);
        List<Party> seen = names.namesakes(person, MOST).stream()
                .filter(p -> views.sees(caller.get(), p))
                .map(Party.class::cast)
                .toList();
        return views.of(seen);
    }
}
