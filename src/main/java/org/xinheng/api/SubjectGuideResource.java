package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.inspection.Guides;
import org.xinheng.record.task.Guide;

/** The compliance guides of one subject's trade (一业一册). */
@Path("/api/v1/subjects/{id}/guides")
@Tag(name = "inspection")
public class SubjectGuideResource {
    private final Guides guides;
    private final CurrentCaller caller;

    /** Injected. */
    public SubjectGuideResource(Guides guides, CurrentCaller caller) {
        this.guides = guides;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "Ask for a subject's compliance guides",
            description = "Those of its trade, by kind, industry and the labels that it bears today.")
    public List<Guide> guidesOf(@PathParam("id") @Parameter(description = Docs.SUBJECT) String id) {
        return guides.of(caller.subject(id));
    }
}
