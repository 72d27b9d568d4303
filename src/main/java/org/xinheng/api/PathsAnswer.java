package org.xinheng.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Party;

/** How two parties are tied. */
@Schema(description = "How two parties are tied: simple paths, shorter ones first.")
public record PathsAnswer(
        @Schema(description = "The paths.") List<Path> paths,
        @Schema(description = "The parties on them.") List<PartyView> parties,

        @Schema(description = "Whether the search ended at a bound before it found as many as were asked for.")
        boolean truncated) {
    /** One path. */
    @Schema(description = "One path.")
    public record Path(
            @Schema(description = "The parties on it, in order, both ends included.")
            List<Party> parties,

            @Schema(description = "The relations between them, in order.")
            List<SubjectDetail.RelationView> relations) {}
}
