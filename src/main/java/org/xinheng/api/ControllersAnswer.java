package org.xinheng.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who holds and controls a subject. */
@Schema(description = "Who holds and controls a subject, directly and through others, on a date.")
public record ControllersAnswer(
        @Schema(description = "The subject.") PartyView subject,
        @Schema(description = "The date.") LocalDate on,

        @Schema(description = "Votes above which one controls, 0 to 1.")
        BigDecimal threshold,

        @Schema(description = "Holders, the largest economic share first.")
        List<Holder> holders,

        @Schema(description = "Whether nothing of the subject reaches anybody outside a closed loop of holdings.")
        boolean ownerless,

        @Schema(description = "Whether there are more holders than were looked at.")
        boolean truncated) {
    /** Whether one controls another. */
    public enum Controls {
        /** whatever the unknown votes are */
        YES,
        /** if the unknown votes are enough */
        POSSIBLE,
        /** whatever the unknown votes are, not */
        NO
    }

    /** A holder. */
    @Schema(description = "A holder.")
    public record Holder(
            @Schema(description = "Who.") PartyView party,

            @Schema(description = "What of the subject reaches it over all chains.")
            Range economicShare,

            @Schema(description = "Whether it controls the subject.")
            Controls controls,

            @Schema(description = "The chain with the largest product of shares, from the holder down.")
            List<SubjectDetail.RelationView> mainPath,

            @Schema(description = "How many other chains there are; 101 stands for more than a hundred.")
            int otherPaths) {}

    /** A share between bounds. */
    @Schema(description = "A share between bounds, both equal where it is known; rounded to six decimals.")
    public record Range(
            @Schema(description = "The least.") BigDecimal low,
            @Schema(description = "The most.") BigDecimal high) {}
}
