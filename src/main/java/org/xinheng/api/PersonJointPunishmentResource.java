package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The links that reach a person. */
@Path("/api/v1/persons/{id}/joint-punishments")
@Tag(name = "relationships")
public class PersonJointPunishmentResource {
    private final LinkDesk desk;
    private final PartyViews views;
    private final CurrentCaller caller;

    /** Injected. */
    public PersonJointPunishmentResource(LinkDesk desk, PartyViews views, CurrentCaller caller) {
        this.desk = desk;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Joint punishment that reaches a person",
            description =
                    "Links with causes, main path, strength, number of other paths, and where their measures stand.")
    public List<LinkView> of(
            @PathParam("id") @Parameter(description = "The person's id.") String id,
            @QueryParam("on") @Parameter(description = "Links that hold on that date; all when absent.") String on) {
        return desk.of(views.person(caller.get(), id), on);
    }
}
