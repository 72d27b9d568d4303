package org.xinheng.console;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves the console under {@code /console/}: every address of a page is the one page, assets are kept for good because
 * their names change with their content, and the browser is told to run and fetch nothing but what the service serves.
 */
@ApplicationScoped
class ConsoleRoute {
    private static final String ROOT = "/console/";
    private static final String WITHOUT_SLASH = "/console";
    private static final String PAGE = ROOT + "index.html";
    private static final String ICON = ROOT + "icon.svg";
    private static final String ASSETS = ROOT + "assets/";
    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** Before the static resources, which then answer with these headers. */
    void serve(@Observes Router router) {
        router.route(ROOT + "*").order(Integer.MIN_VALUE).handler(ConsoleRoute::page);
    }

    private static void page(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.equals(WITHOUT_SLASH)) {
            context.redirect(ROOT);
            return;
        }
        if (!path.startsWith(ASSETS) && !path.equals(PAGE) && !path.equals(ICON)) {
            context.reroute(PAGE);
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader(
                        "Cache-Control", path.startsWith(ASSETS) ? "public, max-age=31536000, immutable" : "no-cache");
        context.next();
    }
}
