package org.xinheng.code;

import java.io.Serial;

/**
 * A reader's place in a log that this log does not have: it was put back to an earlier state since the reader was told of
 * it, and goes on otherwise than the reader knows. Whoever follows must begin anew, or would miss what changed.
 */
public final class LostPositionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /**
     * @param field the field or parameter that names the place
     * @param reason what is wrong with it and what to do
     */
    public LostPositionException(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The field or parameter that names the place. */
    public String field() {
        return field;
    }

    /** What is wrong with it and what to do. */
    public String reason() {
        return reason;
    }
}
