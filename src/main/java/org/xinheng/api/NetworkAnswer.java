package org.xinheng.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Parties and the relations between them. */
@Schema(description = "Parties and the relations between them.")
public record NetworkAnswer(
        @Schema(description = "The parties, nearest first.") List<Place> parties,

        @Schema(description = "The relations between them.") List<SubjectDetail.RelationView> relations,

        @Schema(description = "Whether a bound (depth apart) cut something off.")
        boolean truncated) {
    /** A party and how far away it is. */
    @Schema(description = "A party and how far away it is.")
    public record Place(
            @Schema(description = "The party.") PartyView party,

            @Schema(description = "How many relations away.")
            int depth) {}
}
