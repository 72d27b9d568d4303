package org.xinheng.api;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Rating;

/** A rating as a caller sends it. */
@Schema(description = "What an upstream scheme says of a subject.")
public record RatingInput(
        @Schema(description = "The upstream scheme's code, as the policy names it.", examples = "public-credit")
        String scheme,

        @Schema(description = "The tier as that scheme writes it.", examples = "良")
        String label,

        @Schema(description = "The day from which it counts; not in the future.")
        LocalDate ratedOn,

        @Schema(description = "The first day on which it no longer counts; until the next one when absent.")
        Optional<LocalDate> until,

        @Schema(description = "Code of the system that states it.", examples = "national-platform")
        String source) {
    Rating of(SubjectId subject) {
        return new Rating(subject, scheme, label, ratedOn, until, source);
    }
}
