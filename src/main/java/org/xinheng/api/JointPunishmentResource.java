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

/** Who else answers for what: the links that reach a subject. */
@Path("/api/v1/subjects/{id}/joint-punishments")
@Tag(name = "relationships")
public class JointPunishmentResource {
    private final LinkDesk desk;

    private final CurrentCaller caller;

    /** Injected. */
    public JointPunishmentResource(LinkDesk desk, CurrentCaller caller) {
        this.desk = desk;

        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Joint punishment that reaches a subject",
            description =
                    "Links with causes, main path, strength, number of other paths, and where their measures stand.")
    public List<LinkView> of(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @QueryParam("on") @Parameter(description = "Links that hold on that date; all when absent.") String on) {
        return desk.of(caller.subject(id), on);
    }
}
