package org.xinheng.api;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How large a body may be. The server takes what an import may send; every other address takes far less, whether the
 * length is told before or shows only as the body arrives.
 */
@ApplicationScoped
class BodyLimits {
    /** Bytes, for all addresses but imports. */
    private static final long MOST = 64L << 20;

    /** After the server's own limit was noted, before anything reads. */
    private static final int PRIORITY = 100;

    private static final String IMPORTS = "/api/v1/imports/";

    void register(@Observes Filters filters) {
        filters.register(BodyLimits::limit, PRIORITY);
    }

    private static void limit(RoutingContext context) {
        if (context.normalizedPath().startsWith(IMPORTS)) {
            context.next();
            return;
        }
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isMore(length)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.fail(413);
            return;
        }
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST);
        context.next();
    }

    private static boolean isMore(String length) {
        return length.length() > 18 || Long.parseLong(length) > MOST;
    }
}
