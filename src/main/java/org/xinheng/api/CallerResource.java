package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.access.Callers;
import org.xinheng.code.Check;

/** Officers' local accounts and machine clients' keys. */
@Path("/api/v1/callers")
@Tag(name = "operation")
public class CallerResource {
    private final Callers callers;

    /** Injected. */
    public CallerResource(Callers callers) {
        this.callers = callers;
    }

    /** A caller that may call or no longer may. */
    @Schema(description = "A caller without its secret.")
    public record CallerView(
            @Schema(description = "The caller.") Caller caller,

            @Schema(description = "Whether it may no longer call.")
            boolean revoked) {}

    /** A new caller with its secret. */
    @Schema(description = "A new caller. The secret is shown this once and kept only as a hash.")
    public record NewCaller(
            @Schema(description = "The caller.") Caller caller,
            @Schema(description = "Its key or password.") String secret) {}

    @GET
    @RolesAllowed({Access.OPERATOR, Access.AUDITOR})
    @Operation(
            summary = "List the callers",
            description = "All accounts and keys, revoked ones included, without secrets.")
    public List<CallerView> all() {
        return callers.all().stream()
                .map(c -> new CallerView(c.caller(), c.revoked()))
                .toList();
    }

    @POST
    @RolesAllowed(Access.OPERATOR)
    @Operation(summary = "Add a caller", description = "Generates a secret and shows it this once.")
    public NewCaller add(CallerInput body) {
        Caller caller = Check.present("body", body).toCaller();
        return new NewCaller(caller, callers.add(caller));
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Access.OPERATOR)
    @Operation(summary = "Revoke a caller", description = "For good, in all processes within some seconds.")
    public void revoke(@PathParam("name") @Parameter(description = "The caller's name.") String name) {
        callers.revoke(name);
    }
}
