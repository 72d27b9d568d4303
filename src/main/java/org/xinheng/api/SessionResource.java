package org.xinheng.api;

import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.access.Callers;
import org.xinheng.access.Sessions;
import org.xinheng.access.SignInGuard;
import org.xinheng.code.Check;
import org.xinheng.standing.Population;

/** Signing in to the console and out of it. */
@Path("/api/v1/session")
@Tag(name = "operation")
public class SessionResource {
    private final Callers callers;
    private final Sessions sessions;
    private final SignInGuard guard;
    private final CurrentCaller current;
    private final Population population;

    /** Injected. */
    public SessionResource(
            Callers callers, Sessions sessions, SignInGuard guard, CurrentCaller current, Population population) {
        this.callers = callers;
        this.sessions = sessions;
        this.guard = guard;
        this.current = current;
        this.population = population;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Sign in",
            description =
                    "With a local account. The session is a cookie that scripts cannot read; requests that change "
                            + "something by it carry the header X-Console.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in; the cookie is set",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when to try again")
    public Response signIn(SignInInput body, @Context UriInfo uri) {
        String name = Check.present("body", body).name();
        if (!guard.mayTry(name)) {
            return Response.fromResponse(
                            Problems.of(429, "too many wrong passwords for this name; wait some minutes", List.of()))
                    .header("Retry-After", SignInGuard.PAUSE.toSeconds())
                    .build();
        }
        Optional<Caller> caller = callers.byPassword(name, body.password());
        if (caller.isEmpty()) {
            guard.failed(name);
            throw new AuthenticationFailedException("name or password is wrong");
        }
        guard.succeeded(name);
        return Response.ok(SessionView.of(caller.get(), population.catalogue()))
                .cookie(SessionCookie.of(sessions.open(caller.get()), sessions.length(), secure(uri)))
                .build();
    }

    @GET
    @Authenticated
    @Operation(summary = "Who calls", description = "The caller's name, roles and areas.")
    public SessionView session() {
        return SessionView.of(current.get(), population.catalogue());
    }

    @DELETE
    @PermitAll
    @Operation(summary = "Sign out", description = "Ends the browser's session.")
    @APIResponse(responseCode = "204", description = "Signed out; the cookie is gone")
    public Response signOut(@Context UriInfo uri) {
        return Response.noContent().cookie(SessionCookie.ended(secure(uri))).build();
    }

    private static boolean secure(UriInfo uri) {
        return uri.getRequestUri().getScheme().equals("https");
    }
}
