package org.xinheng.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much each client of the public API may ask: so many requests a minute, evenly refilled. Thread-safe. */
@ApplicationScoped
public class PublicLimits {
    private static final int MOST_CLIENTS = 100_000;

    private final long perMinute;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * Injected.
     *
     * @param perMinute requests a minute and at once, for each client address
     */
    public PublicLimits(
            @ConfigProperty(name = "xinheng.disclosure.requests-per-minute", defaultValue = "600") long perMinute) {
        this.perMinute = perMinute;
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(client -> Bucket.builder().addLimit(bandwidth).build());
    }

    /** Requests a minute. */
    public long perMinute() {
        return perMinute;
    }

    /** Takes as much from a client's share, if there is so much left. */
    public ConsumptionProbe take(String client, int cost) {
        return buckets.get(client).tryConsumeAndReturnRemaining(cost);
    }
}
