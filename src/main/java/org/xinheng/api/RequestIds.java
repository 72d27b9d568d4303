package org.xinheng.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/**
 * Gives every request an identifier, the client's own where it sends a sensible one, which the answer carries and every
 * log line of the request bears.
 */
@ApplicationScoped
class RequestIds {
    /** The header's name. */
    static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final int LONGEST = 64;
    /** Before everything else, so that refusals have one as well. */
    private static final int PRIORITY = 400;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::name, PRIORITY);
    }

    private static void name(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && isSensible(given) ? given : anyOther();
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    /** Letters, digits, dots, hyphens and underscores: what cannot be mistaken for more lines of the log. */
    private static boolean isSensible(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '_'
                                || c == '.');
    }

    private static String anyOther() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}
