package org.xinheng.api;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.access.Caller;
import org.xinheng.access.Callers;
import org.xinheng.access.Sessions;

/**
 * Recognises API keys ({@code X-API-Key}), local accounts (Basic) and the console's sessions (a cookie), on the event
 * loop wherever no password has to be verified anew. Bearer tokens are left to OIDC.
 */
@ApplicationScoped
class CallerAuthentication implements HttpAuthenticationMechanism {
    private static final String KEY = "X-API-Key";
    private static final String BASIC = "Basic ";
    private static final int LONGEST = 512;

    private final Callers callers;
    private final Sessions sessions;

    CallerAuthentication(Callers callers, Sessions sessions) {
        this.callers = callers;
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String key = context.request().getHeader(KEY);
        if (key != null) {
            return known(callers.byKey(key));
        }
        String authorization = context.request().getHeader("Authorization");
        if (authorization != null) {
            return authorization.startsWith(BASIC)
                    ? password(authorization.substring(BASIC.length()))
                    : Uni.createFrom().nullItem();
        }
        Cookie session = context.request().getCookie(SessionCookie.NAME);
        return session == null ? Uni.createFrom().nullItem() : session(context.request(), session.getValue());
    }

    /**
     * A browser sends the cookie by itself, whoever made it send the request. What changes something must therefore
     * carry a header that another site's page cannot set.
     */
    private Uni<SecurityIdentity> session(HttpServerRequest request, String token) {
        boolean safe = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return safe || request.getHeader(SessionCookie.CONSOLE) != null ? known(sessions.caller(token)) : failed();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(
                        401,
                        "WWW-Authenticate",
                        SessionCookie.challenge(context.request().getHeader(SessionCookie.CONSOLE))));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** The identity of a caller as the rest of the service sees it. */
    static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addRoles(caller.roles().stream().map(Enum::name).collect(Collectors.toSet()))
                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                .build();
    }

    private Uni<SecurityIdentity> password(String encoded) {
        if (encoded.length() > LONGEST) {
            return failed();
        }
        String text;
        try {
            text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return failed();
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return failed();
        }
        String name = text.substring(0, colon);
        String password = text.substring(colon + 1);
        Optional<Caller> lately = callers.verifiedLately(name, password);
        if (lately.isPresent()) {
            return known(lately);
        }
        return Uni.createFrom()
                .item(() -> callers.byPassword(name, password))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(CallerAuthentication::known);
    }

    private static Uni<SecurityIdentity> known(Optional<Caller> caller) {
        return caller.map(c -> Uni.createFrom().item(identity(c))).orElseGet(CallerAuthentication::failed);
    }

    private static Uni<SecurityIdentity> failed() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }
}
