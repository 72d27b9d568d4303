package org.xinheng.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Check;
import org.xinheng.inspection.DrawOrder;

/** What somebody asks for who prepares a draw. */
@Schema(description = "A draw to be prepared.")
public record DrawInput(
        @Schema(description = "The plan's id.", required = true)
        String plan,

        @Schema(description = "Which draw of the plan it is, from 1.", required = true)
        int round,

        @Schema(description = "Which part of what the plan still has to draw; all when absent.")
        Optional<BigDecimal> part,

        @Schema(description = "Id of the promise of the secret, another party's.", required = true)
        String commitment,

        @Schema(
                description = "Which public value goes into the seed, so that everybody can look it up.",
                required = true,
                maxLength = 200,
                examples = "上证综合指数 2026-04-01 收盘点位")
        String publicValue,

        @Schema(description = "Until when nobody can know it; in the future.", required = true)
        Instant publicAfter,

        @Schema(description = "Why the round is drawn again; only where it was drawn before.", maxLength = 2000)
        Optional<String> redrawReason) {
    DrawOrder toOrder() {
        return new DrawOrder(
                Check.present("plan", plan),
                round,
                part.orElse(BigDecimal.ONE),
                Check.present("commitment", commitment),
                Check.text("publicValue", publicValue, Check.NAME),
                Check.present("publicAfter", publicAfter),
                redrawReason);
    }
}
