package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.linking.Side;
import org.xinheng.registry.RelationKind;

/** A party's relations, kind by kind. */
@Schema(description = "A party's relations, kind by kind, each kind with its own total and pages.")
public record RelationshipPage(
        @Schema(description = "The party asked for.") PartyView party,

        @Schema(description = "One entry per kind and side that has relations.")
        List<Group> groups,

        @Schema(description = "The parties at the other ends.")
        List<PartyView> parties) {
    /** The relations of one kind at one side. */
    @Schema(
            description =
                    "A page of the relations of one kind at one side, by the other end, the start and the source.")
    public record Group(
            @Schema(description = "The kind.") RelationKind kind,

            @Schema(description = "OUT: they start from the party; IN: they lead to it.")
            Side side,

            @Schema(description = "How many there are on all pages.")
            SubjectPage.Total total,

            @Schema(description = "The page.") List<SubjectDetail.RelationView> relations,

            @Schema(description = "Where the next page of this kind and side begins; absent on the last one.")
            Optional<String> cursor) {}
}
