package org.xinheng.code;

import java.io.Serial;

/** A well-formed request that cannot be carried out. The HTTP layer chooses the status by the reason. */
public final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Reason {
        /** what it names is not there, or the caller may not know that it is */
        UNKNOWN,
        /** the caller may not do it */
        NOT_ALLOWED,
        /** it contradicts what is there */
        CONFLICT,
        /** the idempotency key was used for another request */
        KEY_REUSED
    }

    private final Reason reason;

    /**
     * @param reason why
     * @param message for the caller: what is wrong and what to do
     */
    public RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What the request names is not there. */
    public static RefusedException unknown(String what, String name) {
        return new RefusedException(Reason.UNKNOWN, "there is no " + what + " " + name);
    }

    /** Why it is refused. */
    public Reason reason() {
        return reason;
    }
}
