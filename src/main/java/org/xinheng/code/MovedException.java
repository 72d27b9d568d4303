package org.xinheng.code;

import java.io.Serial;

/** What the request names is seen as another one by now. The HTTP layer redirects. */
public final class MovedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String from;
    private final String to;

    /**
     * @param from the identifier that was named
     * @param to the identifier under which it is seen
     */
    public MovedException(String from, String to) {
        super(from + " is seen as " + to);
        this.from = from;
        this.to = to;
    }

    /** The identifier that was named. */
    public String from() {
        return from;
    }

    /** The identifier under which it is seen. */
    public String to() {
        return to;
    }
}
