package org.xinheng.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.code.InvalidFieldException;

/**
 * An officer's signed-in session as one token that the browser keeps and no server does: any process with the same key
 * reads it. The token names the officer and says until when; what a local account may do is looked up at each request,
 * so that a revoked account or a changed password ends its sessions. Officers of an identity provider are not stored
 * here, so their token carries what the provider said of them.
 */
@ApplicationScoped
public class Sessions {
    private static final String SIGNATURE = "session";
    private static final String PASSWORD = "session-password";
    private static final String SEPARATOR = "\n";
    private static final String LIST = ",";
    private static final int LONGEST = 8_192;
    private static final int PARTS_OF_TOKEN = 6;

    private final Callers callers;
    private final PersonSeal seal;
    private final Clock clock;
    private final Duration length;

    /**
     * Injected.
     *
     * @param length how long a session lasts
     */
    public Sessions(
            Callers callers,
            PersonSeal seal,
            Clock clock,
            @ConfigProperty(name = "xinheng.console.session", defaultValue = "10h") Duration length) {
        this.callers = callers;
        this.seal = seal;
        this.clock = clock;
        this.length = length;
    }

    /** How long a session lasts. */
    public Duration length() {
        return length;
    }

    /** A token for a caller who just showed who they are. */
    public String open(Caller caller) {
        long until = clock.instant().plus(length).getEpochSecond();
        List<String> parts = caller.kind() == Caller.Kind.OIDC
                ? List.of(
                        caller.kind().name(),
                        caller.name(),
                        Long.toString(until),
                        caller.roles().stream().map(Enum::name).collect(Collectors.joining(LIST)),
                        String.join(LIST, caller.areas()),
                        String.join(LIST, caller.departments()))
                : List.of(caller.kind().name(), caller.name(), Long.toString(until), password(caller.name()));
        String text = String.join(SEPARATOR, parts);
        return encode(text.getBytes(StandardCharsets.UTF_8)) + "." + seal.hash(SIGNATURE, text);
    }

    /** The caller whom a token stands for, unless it is forged, over, or no longer covered by an account. */
    public Optional<Caller> caller(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            return equal(seal.hash(SIGNATURE, text), token.substring(dot + 1)) ? read(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Caller> read(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (!clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])))) {
            return Optional.empty();
        }
        String name = parts[1];
        if (parts[0].equals(Caller.Kind.OIDC.name())) {
            if (parts.length != PARTS_OF_TOKEN) {
                return Optional.empty();
            }
            return Optional.of(new Caller(
                    name, Caller.Kind.OIDC, roles(parts[3]), codes(parts[4]), codes(parts[5]), Optional.empty()));
        }
        return callers.account(name)
                .filter(account -> equal(password(account), parts[3]))
                .map(CallerStore.StoredCaller::caller);
    }

    private String password(String name) {
        return callers.account(name)
                .map(this::password)
                .orElseThrow(() -> new InvalidFieldException("name", "is not a local account"));
    }

    /** A trace of the account's present password, so that another one ends the session. */
    private String password(CallerStore.StoredCaller account) {
        return seal.hash(PASSWORD, account.secretHash()).substring(0, 16);
    }

    private static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names.split(LIST)).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static SortedSet<String> codes(String joined) {
        return joined.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(joined.split(LIST)));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
