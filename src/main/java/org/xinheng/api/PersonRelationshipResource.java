package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's relations, page by page, and what lies around them. */
@Path("/api/v1/persons/{id}/relationships")
@Tag(name = "relationships")
public class PersonRelationshipResource {
    private final RelationshipDesk desk;
    private final PartyViews views;
    private final CurrentCaller caller;

    /** Injected. */
    public PersonRelationshipResource(RelationshipDesk desk, PartyViews views, CurrentCaller caller) {
        this.desk = desk;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "A person's relations",
            description =
                    "As for a subject. A person is known to callers who see one of the subjects they are related to.")
    public RelationshipPage ofPerson(
            @PathParam("id") @Parameter(description = "The person's id.") String id,
            @QueryParam("kinds") @Parameter(description = Docs.KINDS) String kinds,
            @QueryParam("side") @Parameter(description = Docs.SIDE) String side,
            @QueryParam("on") @Parameter(description = Docs.HOLDS_ON) String on,
            @QueryParam("limit") @Parameter(description = "Relations per kind and side, 1 to 200; 50 when absent.")
                    String limit,
            @QueryParam("cursor") @Parameter(description = "Where the next page of one kind and side begins.")
                    String cursor) {
        return desk.page(caller.get(), views.person(caller.get(), id), kinds, side, on, limit, cursor);
    }

    @GET
    @Path("/network")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "What lies around a person", description = "As for a subject.")
    public NetworkAnswer aroundPerson(
            @PathParam("id") @Parameter(description = "The person's id.") String id,
            @QueryParam("depth") @Parameter(description = "How many relations away, 1 to 4; 1 when absent.")
                    String depth,
            @QueryParam("kinds") @Parameter(description = Docs.KINDS) String kinds,
            @QueryParam("on") @Parameter(description = Docs.HOLDS_ON) String on,
            @QueryParam("degree")
                    @Parameter(
                            description = "Relations followed per kind and side of a party, 1 to 500; 50 when absent.")
                    String degree,
            @QueryParam("limit") @Parameter(description = "Parties in all, 2 to 2000; 200 when absent.") String limit) {
        return desk.surroundings(caller.get(), views.person(caller.get(), id), depth, kinds, on, degree, limit);
    }
}
