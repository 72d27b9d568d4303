package org.xinheng.code;

import java.io.Serial;

/**
 * A value that the vocabulary refuses, with the field that carries it. The HTTP layer answers 400 and names the field;
 * an import names the column.
 */
public final class InvalidFieldException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /**
     * @param field the field as the caller wrote it, dotted below the top level
     * @param reason what is wrong and what would be right, for a person to read; never repeats personal data
     */
    public InvalidFieldException(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The refused field. */
    public String field() {
        return field;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }

    /** The same refusal seen from the object that holds the field: {@code name} becomes {@code item.name}. */
    public InvalidFieldException within(String parent) {
        return new InvalidFieldException(parent + "." + field, reason);
    }
}
