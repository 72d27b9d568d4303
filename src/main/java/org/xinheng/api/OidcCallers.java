package org.xinheng.api;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.xinheng.access.Caller;
import org.xinheng.access.Role;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;

/**
 * Makes a caller of a bearer token that OIDC has verified: roles from the token's roles, areas from its claim
 * {@code areas}, departments from its claim {@code departments}, which may be absent for every department of the areas. A
 * token without a role or area of ours, or with a claim that lists nothing, is refused, not let in with nothing or all.
 */
@ApplicationScoped
class OidcCallers implements SecurityIdentityAugmentor {
    private static final String AREAS = "areas";
    private static final String DEPARTMENTS = "departments";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        try {
            Caller caller = new Caller(
                    token.getName(),
                    Caller.Kind.OIDC,
                    roles(identity.getRoles()),
                    codes(token, AREAS),
                    codes(token, DEPARTMENTS),
                    Optional.empty());
            return Uni.createFrom().item(CallerAuthentication.identity(caller));
        } catch (InvalidFieldException e) {
            return Uni.createFrom().failure(new AuthenticationFailedException(e));
        }
    }

    private static Set<Role> roles(Set<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (names.contains(role.name()) || names.contains(role.name().toLowerCase(Locale.ROOT))) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static SortedSet<String> codes(JsonWebToken token, String claim) {
        SortedSet<String> codes = new TreeSet<>();
        if (token.containsClaim(claim)) {
            if (token.getClaim(claim) instanceof JsonArray array) {
                for (JsonValue value : array) {
                    codes.add(value instanceof JsonString text ? text.getString() : "");
                }
            }
            Check.that(!codes.isEmpty(), claim, "must be a list of at least one code");
        }
        return codes;
    }
}
