package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom a subject controls. */
@Path("/api/v1/subjects/{id}/controlled")
@Tag(name = "relationships")
public class ControlledResource {
    private final ControlDesk desk;
    private final CurrentCaller caller;

    /** Injected. */
    public ControlledResource(ControlDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "Whom a subject controls", description = "The tree of controlled subjects.")
    public ControlledAnswer of(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @QueryParam("on") @Parameter(description = Docs.ON) String on,
            @QueryParam("threshold") @Parameter(description = Docs.THRESHOLD) String threshold) {
        return desk.controlled(caller.get(), caller.subject(id), on, threshold);
    }
}
