package org.xinheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.inspection.Intensity;

/** An intensity with the versions that it was made from. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        description =
                "How often a subject is inspected for an item, with reasons and the versions that it was made from.")
public record RatioAnswer(
        @JsonUnwrapped Intensity intensity,

        @Schema(description = "Version of the policy.", examples = "xinheng-county-2026.1")
        String policyVersion,

        @Schema(description = "Version of the subject's standing.")
        int standingVersion,

        @Schema(description = "Version of areas, departments and items.")
        long catalogueVersion,

        @Schema(description = "Seconds since this was known to be current; only while the graph is away.")
        Optional<Long> staleSeconds) {}
