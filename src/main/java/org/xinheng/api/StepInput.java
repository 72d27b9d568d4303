package org.xinheng.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What takes a procedure a step further. */
@Schema(description = "A step of a procedure.")
public record StepInput(
        @Schema(description = "Why, for the party to read; no personal data.", required = true, maxLength = 2000)
        String reason,

        @Schema(description = "Titles or numbers of the documents that it rests on, at most 32.")
        List<String> documents) {}
