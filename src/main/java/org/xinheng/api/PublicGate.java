package org.xinheng.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What stands before every public address: a limit for each client, said in headers, and leave for pages of other sites
 * to read the answers (CORS). One client over its limit takes nothing from the others.
 */
@ApplicationScoped
public class PublicGate {
    private static final String PUBLIC = "/public/";
    /** Loading everything costs a client as much as so many other questions. */
    private static final int SNAPSHOT_COST = 20;
    /** Before the framework's own handlers, of which authentication has 200. */
    private static final int PRIORITY = 300;

    private final PublicLimits limits;
    private final ObjectMapper mapper;

    /** Injected. */
    public PublicGate(PublicLimits limits, ObjectMapper mapper) {
        this.limits = limits;
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, PRIORITY);
    }

    private void pass(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith(PUBLIC)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader("Access-Control-Allow-Origin", "*")
                .putHeader(
                        "Access-Control-Expose-Headers",
                        "ETag, RateLimit-Limit, RateLimit-Policy, RateLimit-Remaining, RateLimit-Reset, Repr-Digest, "
                                + "Retry-After, Snapshot-Digest, Snapshot-Number")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'");
        if (context.request().method() == HttpMethod.OPTIONS) {
            response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, PUT")
                    .putHeader("Access-Control-Allow-Headers", "If-None-Match, Authorization, Content-Type")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
            return;
        }
        int cost = path.startsWith("/public/v1/snapshots/") ? SNAPSHOT_COST : 1;
        ConsumptionProbe probe = limits.take(context.request().remoteAddress().hostAddress(), cost);
        response.putHeader("RateLimit-Limit", Long.toString(limits.perMinute()))
                .putHeader("RateLimit-Policy", limits.perMinute() + ";w=60")
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .putHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            context.next();
        } else {
            response.putHeader("Retry-After", seconds(probe.getNanosToWaitForRefill()))
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .setStatusCode(429)
                    .end(problem());
        }
    }

    private String problem() {
        try {
            return mapper.writeValueAsString(new Problem(
                    "about:blank",
                    "Too Many Requests",
                    429,
                    "more requests than one client may send; Retry-After says when to go on",
                    List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }

    private static String seconds(long nanos) {
        return Long.toString(TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
