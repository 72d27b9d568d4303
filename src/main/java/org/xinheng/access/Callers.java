package org.xinheng.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.access.CallerStore.StoredCaller;
import org.xinheng.code.Digests;
import org.xinheng.code.RefusedException;

/**
 * Recognises callers by what they show, from memory. Keys are 192 random bits, kept as SHA-256; passwords are kept as
 * bcrypt hashes, and a password that was verified is remembered for some minutes by a hash of it.
 */
@ApplicationScoped
public class Callers {
    /** What stands before every API key, so that a leaked one is recognised. */
    public static final String KEY_PREFIX = "xh_";

    private final CallerStore store;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Caller> verified = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private volatile Map<String, StoredCaller> keys = Map.of();
    private volatile Map<String, StoredCaller> accounts = Map.of();

    /** Injected. */
    public Callers(CallerStore store) {
        this.store = store;
    }

    /** Reads the callers anew; one that was revoked elsewhere is refused from now on. */
    public void reload() {
        Collection<StoredCaller> valid =
                store.all().stream().filter(c -> !c.revoked()).toList();
        keys = index(valid, Caller.Kind.KEY, StoredCaller::secretHash);
        accounts = index(valid, Caller.Kind.ACCOUNT, c -> c.caller().name());
        verified.asMap().values().removeIf(c -> !accounts.containsKey(c.name()));
    }

    /** The client that bears a key. */
    public Optional<Caller> byKey(String key) {
        return Optional.ofNullable(keys.get(sha256(key))).map(StoredCaller::caller);
    }

    /** The officer of a name and password, if they were verified lately: cheap enough for the event loop. */
    public Optional<Caller> verifiedLately(String name, String password) {
        return Optional.ofNullable(verified.getIfPresent(sha256(name + "\n" + password)));
    }

    /** The officer of a name and password. Takes about a tenth of a second on purpose. */
    public Optional<Caller> byPassword(String name, String password) {
        Optional<StoredCaller> account =
                Optional.ofNullable(accounts.get(name)).filter(a -> BcryptUtil.matches(password, a.secretHash()));
        account.ifPresent(a -> verified.put(sha256(name + "\n" + password), a.caller()));
        return account.map(StoredCaller::caller);
    }

    /** The local account of a name, unless it is revoked. */
    public Optional<StoredCaller> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    /** All callers that may call. */
    public Collection<StoredCaller> all() {
        return store.all();
    }

    /**
     * Adds a caller with a new secret.
     *
     * @return the secret; this is the only time that it is seen
     */
    public String add(Caller caller) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String secret = caller.kind() == Caller.Kind.KEY ? KEY_PREFIX + text : text.substring(0, 20);
        add(caller, secret);
        return secret;
    }

    /** Adds a caller with a secret that the operator chose. */
    public void add(Caller caller, String secret) {
        String hash = caller.kind() == Caller.Kind.KEY ? sha256(secret) : BcryptUtil.bcryptHash(secret);
        store.add(new StoredCaller(caller, hash, false));
        reload();
    }

    /** Revokes a caller for good. */
    public void revoke(String name) {
        if (!store.revoke(name)) {
            throw RefusedException.unknown("caller", name);
        }
        reload();
    }

    private static Map<String, StoredCaller> index(
            Collection<StoredCaller> callers, Caller.Kind kind, Function<StoredCaller, String> key) {
        return callers.stream()
                .filter(c -> c.caller().kind() == kind)
                .collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    private static String sha256(String text) {
        return Digests.hex(Digests.sha256(Digests.utf8(text)));
    }
}
