package org.xinheng.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Party;

/** Whom a party controls. */
@Schema(description = "Whom a party controls, as a tree, on a date.")
public record ControlledAnswer(
        @Schema(description = "The party.") PartyView party,
        @Schema(description = "The date.") LocalDate on,

        @Schema(description = "Votes above which one controls, 0 to 1.")
        BigDecimal threshold,

        @Schema(description = "The controlled subjects, those nearer the root first.")
        List<Controlled> controlled,

        @Schema(description = "Whether there are more than were looked at.")
        boolean truncated) {
    /** A controlled subject. */
    @Schema(description = "A controlled subject and its place in the tree.")
    public record Controlled(
            @Schema(description = "Whom.") PartyView subject,

            @Schema(description = "The controlling party above it with the largest stake.")
            Party by,

            @Schema(description = "The votes of all controlling parties together, 0 to 1.")
            BigDecimal votes,

            @Schema(description = "Whether it is so whatever the unknown votes are.")
            boolean certain) {}
}
