package org.xinheng.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.standing.Standing;

/** A tier before and after a change. */
@Schema(description = "What a scheme said before a change and says after it.")
public record TierChange(
        @Schema(description = "Code of the scheme.", examples = "comprehensive")
        String scheme,

        @Schema(description = "The tier before; absent when there was none.")
        Optional<Tier> before,

        @Schema(description = "The tier now; absent when there is none.")
        Optional<Tier> after,

        @Schema(description = "The rule that fixed the tier now.", examples = "direct:serious-listing")
        String decidedBy) {
    static List<TierChange> between(Optional<Standing> before, Standing after, LocalDate on) {
        Optional<Outcome> was = before.flatMap(s -> s.timeline().on(on));
        Optional<Outcome> is = after.timeline().on(on);
        List<TierChange> changes = new ArrayList<>();
        for (SchemeOutcome now : is.map(Outcome::schemes).orElse(List.of())) {
            Optional<Tier> former = was.flatMap(o -> o.scheme(now.scheme())).flatMap(SchemeOutcome::tier);
            changes.add(new TierChange(now.scheme(), former, now.tier(), now.decidedBy()));
        }
        return changes;
    }
}
