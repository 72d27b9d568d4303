package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.grading.Tier;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/** A page of subjects. */
@Schema(description = "A page of subjects.")
public record SubjectPage(
        @Schema(description = "The subjects.") List<Line> subjects,
        @Schema(description = "How many there are in all.") Total total,

        @Schema(description = "Where the next page begins; absent on the last one.")
        Optional<String> cursor) {
    /** How many there are. */
    @Schema(description = "How many there are.")
    public record Total(
            @Schema(description = "The number.") int value,

            @Schema(
                    description = "eq when exact, gte when there may be more.",
                    enumeration = {"eq", "gte"})
            String relation) {}

    /** A subject on a page. */
    @Schema(description = "A subject on a page.")
    public record Line(
            @Schema(description = "Its id.") String id,
            @Schema(description = "Its name.") String name,
            @Schema(description = "What it is.") SubjectKind kind,

            @Schema(description = "Unified social credit code.")
            Optional<String> uscc,

            @Schema(description = "Code of its area.") String area,

            @Schema(description = "Whether it is still there.")
            SubjectStatus status,

            @Schema(description = "Its tiers today, per scheme.")
            List<Tier> tiers) {}
}
