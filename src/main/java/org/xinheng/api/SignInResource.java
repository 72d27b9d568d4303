package org.xinheng.api;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Sessions;

/** Signing in to the console with an identity provider, where one is configured for browsers. */
@Path("/api/v1/sign-in")
@Tag(name = "operation")
public class SignInResource {
    private static final URI CONSOLE = URI.create("/console/");

    private final Sessions sessions;
    private final CurrentCaller current;
    private final OidcSession provider;
    private final boolean offered;

    /**
     * Injected.
     *
     * @param provider what the provider's extension keeps of a sign-in
     * @param offered whether a provider is configured
     */
    public SignInResource(
            Sessions sessions,
            CurrentCaller current,
            OidcSession provider,
            @ConfigProperty(name = "quarkus.oidc.officers.tenant-enabled") boolean offered) {
        this.sessions = sessions;
        this.current = current;
        this.provider = provider;
        this.offered = offered;
    }

    /** How officers may sign in. */
    @Schema(description = "How officers may sign in to the console.")
    public record Ways(
            @Schema(description = "Whether with an identity provider, at /api/v1/sign-in/provider.")
            boolean provider) {}

    @GET
    @NonBlocking
    @PermitAll
    @Operation(summary = "Ways to sign in", description = "How officers may sign in to the console.")
    public Ways ways() {
        return new Ways(offered);
    }

    @GET
    @Path("provider")
    @Authenticated
    @AuthorizationCodeFlow
    @Operation(
            summary = "Sign in with the identity provider",
            description =
                    "For browsers: leads to the identity provider, which leads back to here. The session is then the same "
                            + "cookie as with a local account; its roles and areas are those of the provider's token.")
    @APIResponse(responseCode = "302", description = "To the identity provider")
    @APIResponse(responseCode = "303", description = "Signed in; the cookie is set, and it goes on to the console")
    public Uni<Response> byProvider(@Context UriInfo uri) {
        boolean secure = uri.getRequestUri().getScheme().equals("https");
        Response signedIn = Response.seeOther(CONSOLE)
                .cookie(SessionCookie.of(sessions.open(current.get()), sessions.length(), secure))
                .build();
        // From here on the session is ours; the extension's own cookie is of no more use.
        return provider.logout().replaceWith(signedIn);
    }
}
