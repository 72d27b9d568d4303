package org.xinheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type what kind of error it is
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong here and what to do
 * @param errors the fields that are refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error (RFC 9457).")
public record Problem(
        @Schema(description = "The kind of error.", examples = "about:blank")
        String type,

        @Schema(description = "The kind in words.", examples = "Bad Request")
        String title,

        @Schema(description = "The HTTP status.", examples = "400")
        int status,

        @Schema(description = "What is wrong and what to do.", examples = "uscc: has 17 characters instead of 18")
        String detail,

        @Schema(description = "The refused fields.") List<FieldError> errors) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A refused field.
     *
     * @param field the field, dotted below the top level, or the parameter or header
     * @param reason what is wrong with it
     */
    @Schema(description = "A refused field.")
    public record FieldError(
            @Schema(description = "The field, parameter or header.", examples = "uscc")
            String field,

            @Schema(description = "What is wrong with it.", examples = "has 17 characters instead of 18")
            String reason) {}
}
