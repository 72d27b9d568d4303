package org.xinheng.api;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ratio before and after a change. */
@Schema(description = "An inspection ratio that a change moved.")
public record RatioChange(
        @Schema(description = "Code of the item.") String item,

        @Schema(description = "The ratio before; absent when it did not apply or a person decides.")
        Optional<BigDecimal> before,

        @Schema(description = "The ratio now; absent when it does not apply or a person decides.")
        Optional<BigDecimal> after,

        @Schema(description = "Whether a duty to inspect is due now.")
        boolean mustInspect) {}
