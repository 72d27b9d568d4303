package org.xinheng.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows down guessing: after some wrong passwords for one name, that name is not tried for a while. Counted in each
 * process by itself, which is enough against guessing and cannot lock an officer out for good.
 */
@ApplicationScoped
public class SignInGuard {
    /** Wrong passwords until a name has to wait. */
    public static final int PATIENCE = 10;

    /** How long wrong passwords are remembered, from the first one on. */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    private final Cache<String, AtomicInteger> wrong =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(PAUSE).build();

    /** Whether a name may be tried now. */
    public boolean mayTry(String name) {
        AtomicInteger times = wrong.getIfPresent(name);
        return times == null || times.get() < PATIENCE;
    }

    /** Notes a wrong password. */
    public void failed(String name) {
        wrong.get(name, n -> new AtomicInteger()).incrementAndGet();
    }

    /** Notes the right password. */
    public void succeeded(String name) {
        wrong.invalidate(name);
    }
}
