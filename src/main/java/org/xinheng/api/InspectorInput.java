package org.xinheng.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.Check;
import org.xinheng.code.SubjectId;
import org.xinheng.record.task.Inspector;
import org.xinheng.registry.SourceKey;

/** An inspector or expert as a department sends them. */
@Schema(description = "An inspector or expert.")
public record InspectorInput(
        @Schema(
                description = "Number of the certificate of authority, or of the expert's appointment.",
                required = true)
        String code,

        @Schema(description = "The full name; kept sealed.", required = true, maxLength = 100)
        String name,

        @Schema(description = "Code of the department.", required = true)
        String department,

        @Schema(description = "Whether an expert, who goes with inspectors; false when absent.")
        Optional<Boolean> expert,

        @Schema(
                description =
                        "What they are qualified for: codes of items, key fields, or general for items of no key field.",
                required = true)
        SortedSet<String> qualifications,

        @Schema(description = "First day on which the certificate is no longer valid.", required = true)
        LocalDate validUntil,

        @Schema(description = "Areas in which they work, each with all below it.", required = true)
        SortedSet<String> areas,

        @Schema(description = "Whether they can be drawn; true when absent.")
        Optional<Boolean> available,

        @Schema(
                description =
                        "For how many visits within the window of one draw they can be drawn at most; no limit when absent.")
        Optional<Integer> mostVisits,

        @Schema(description = "Subjects that they must not visit.")
        List<String> avoids) {
    Inspector toInspector(PersonSeal seal, Function<String, SubjectId> subjects) {
        return new Inspector(
                code,
                seal.seal(
                        Check.present("name", name),
                        Optional.empty(),
                        Optional.of(new SourceKey(Check.code("department", department), Check.code("code", code)))),
                department,
                expert.orElse(false),
                qualifications,
                validUntil,
                areas,
                available.orElse(true),
                mostVisits,
                avoids == null ? List.of() : avoids.stream().map(subjects).toList());
    }
}
