package org.xinheng.api;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The cookie in which a browser keeps an officer's session. Scripts cannot read it, other sites' pages do not make the
 * browser send it, and it goes to the API alone.
 */
final class SessionCookie {
    /** Its name. */
    static final String NAME = "xinheng-session";

    /** The header by which the console's own requests are told from those that another site made a browser send. */
    static final String CONSOLE = "X-Console";

    private static final String PATH = "/api/";

    private SessionCookie() {}

    /** The cookie with a token; over plain HTTP, as on the officer's own machine, it cannot be marked secure. */
    static NewCookie of(String token, Duration length, boolean secure) {
        return cookie(token, Math.toIntExact(length.toSeconds()), secure);
    }

    /** The cookie that ends a session. */
    static NewCookie ended(boolean secure) {
        return cookie("", 0, secure);
    }

    /** What a refused caller is asked for. The console asks by itself: a browser's own dialog would come in between. */
    static String challenge(String console) {
        return console == null ? "Basic realm=\"xinheng\", charset=\"UTF-8\"" : "Session realm=\"xinheng\"";
    }

    private static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
