package org.xinheng.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of many ratio questions. */
@Schema(description = "One of many ratio questions, as the parameters of the single one.")
public record RatioQuestion(
        @Schema(description = "The subject: id, uscc, former number or system|key.", required = true)
        String subject,

        @Schema(description = "Code of the item.", required = true)
        String item,

        @Schema(description = "The date; today when absent.", format = "date")
        String on,

        @Schema(name = "case", description = Docs.CASE) @JsonProperty("case")
        String caseType,

        @Schema(description = "Level of the authority that would inspect.")
        String level,

        @Schema(description = Docs.DEPARTMENT) String department) {}
