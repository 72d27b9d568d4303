package org.xinheng.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure after a step, with what the step did. */
@Schema(description = "A procedure after a step, and what the step did to the subject's tiers and ratios.")
public record ProceedingAnswer(
        @Schema(description = "The procedure now.") ProceedingView procedure,
        @Schema(description = "What the step did.") WriteAnswer effect) {}
