package org.xinheng.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many subjects an item has per tier, and how many are to be drawn. */
@Schema(description = "How many subjects an item has in an area per tier and ratio, and how many are to be drawn.")
public record SamplingFrame(
        @Schema(description = "The item's code.") String item,

        @Schema(description = "The area, with all below it; absent for all areas of the caller.")
        Optional<String> area,

        @Schema(description = "The date.") LocalDate on,
        @Schema(description = "Version of the policy.") String policyVersion,

        @Schema(description = "Number of the last change that is reflected.")
        long changeNumber,

        @Schema(description = "Subjects in scope.") int population,
        @Schema(description = "Subjects to be drawn.") int sample,
        @Schema(description = "The strata.") List<Stratum> strata) {
    /** Subjects of one tier that one ratio is meant for. */
    @Schema(description = "Subjects of one tier that one ratio is meant for.")
    public record Stratum(
            @Schema(description = "Its name: tier and ratio.", examples = "C 0.10")
            String name,

            @Schema(description = "The tier's label; absent where none applies.")
            Optional<String> tier,

            @Schema(description = "The ratio; absent where a person decides.")
            Optional<BigDecimal> ratio,

            @Schema(description = "Subjects per inspector, where the sample goes by staff.")
            Optional<Integer> perInspector,

            @Schema(description = "The most visits of a period; absent when free.")
            Optional<Integer> mostVisits,

            @Schema(description = "Subjects.") int population,

            @Schema(description = "Those for whom a duty to inspect is due.")
            int mustInspect,

            @Schema(description = "Those who may not be drawn, having no visits left.")
            int exhausted,

            @Schema(
                    description =
                            "The population times the ratio, rounded up; where it goes by staff at least so many per "
                                    + "inspector; at least the duties due.")
            int sample) {}
}
