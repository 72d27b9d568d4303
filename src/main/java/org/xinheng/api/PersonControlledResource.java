package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom a person controls. */
@Path("/api/v1/persons/{id}/controlled")
@Tag(name = "relationships")
public class PersonControlledResource {
    private final ControlDesk desk;
    private final PartyViews views;
    private final CurrentCaller caller;

    /** Injected. */
    public PersonControlledResource(ControlDesk desk, PartyViews views, CurrentCaller caller) {
        this.desk = desk;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "Whom a person controls", description = "The tree of controlled subjects.")
    public ControlledAnswer of(
            @PathParam("id") @Parameter(description = "The person's id.") String id,
            @QueryParam("on") @Parameter(description = Docs.ON) String on,
            @QueryParam("threshold") @Parameter(description = Docs.THRESHOLD) String threshold) {
        return desk.controlled(caller.get(), views.person(caller.get(), id), on, threshold);
    }
}
