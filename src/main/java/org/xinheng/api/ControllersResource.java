package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who holds and controls a subject. */
@Path("/api/v1/subjects/{id}/controllers")
@Tag(name = "relationships")
public class ControllersResource {
    private final ControlDesk desk;
    private final CurrentCaller caller;

    /** Injected. */
    public ControllersResource(ControlDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Who holds and controls a subject",
            description =
                    "Integrated economic share over all chains, cycles solved, and control by votes or stated control. "
                            + "Unknown shares give bounds. Votes follow shares where no source states them apart.")
    public ControllersAnswer of(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @QueryParam("on") @Parameter(description = Docs.ON) String on,
            @QueryParam("threshold") @Parameter(description = Docs.THRESHOLD) String threshold) {
        return desk.controllers(caller.get(), caller.subject(id), on, threshold);
    }
}
