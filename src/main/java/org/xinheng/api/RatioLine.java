package org.xinheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to one of many questions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The answer to one of many questions, in their order.")
public record RatioLine(
        @Schema(description = "200, or the status that the single question would have.")
        int status,

        @Schema(description = "The answer.", implementation = RatioAnswer.class) @JsonRawValue
        String answer,

        @Schema(description = "Why there is none.") Problem problem) {}
