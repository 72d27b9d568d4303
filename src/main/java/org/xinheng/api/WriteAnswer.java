package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change did, so that whoever made it reads its own write. */
@Schema(description = "What a change did: its effect on the subject's tiers and inspection ratios, at once.")
public record WriteAnswer(
        @Schema(description = "Identifier of what was written.", examples = "5f0c2jzt8k1qa")
        String id,

        @Schema(
                description = "Identifier of the change in the log; its number follows in the delta feed. Absent "
                        + "when everything was so already.")
        Optional<String> change,

        @Schema(description = "Whether an earlier request with the same Idempotency-Key made this change.")
        boolean replayed,

        @Schema(description = "The subject concerned.") Optional<String> subject,

        @Schema(description = "Version of the subject's standing now.")
        Optional<Integer> standingVersion,

        @Schema(description = "Version of the policy.", examples = "xinheng-county 2026.1")
        String policyVersion,

        @Schema(description = "Tiers before and now, per scheme.")
        List<TierChange> tiers,

        @Schema(description = "Inspection ratios that the change moved, per item.")
        List<RatioChange> ratios) {}
