package org.xinheng.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.Link;
import org.xinheng.registry.Relation;
import org.xinheng.registry.Subject;

/** A subject with what is known about it. */
@Schema(description = "A subject with what is known about it.")
public record SubjectDetail(
        @Schema(description = "The subject.") Subject subject,

        @Schema(description = "Codes of the items that it is an explicit member of.")
        List<String> memberOf,

        @Schema(description = "Version of its standing.") int standingVersion,
        @Schema(description = "What each scheme says.") List<TierChange> tiers,

        @Schema(description = "First day on which a tier, flag or measure changes without a new fact.")
        Optional<LocalDate> nextChangeOn,

        @Schema(
                description =
                        "Its violations that count or counted, the latest first; withdrawn ones are not among them.")
        List<ViolationView> violations,

        @Schema(description = "Its inspections, the latest first.")
        List<InspectionView> inspections,

        @Schema(description = "Its relations, at most 200; persons by identifier only. With knownAt none.")
        List<RelationView> relations,

        @Schema(description = "Joint-punishment links that reach it.")
        List<Link> links) {
    /** A relation as it is shown. */
    @Schema(description = "A relation with its identifier.")
    public record RelationView(
            @Schema(description = "Its id.") String id,
            @Schema(description = "The relation.") Relation relation) {}
}
