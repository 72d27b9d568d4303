package org.xinheng.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.SubjectId;
import org.xinheng.record.task.Inspector;
import org.xinheng.registry.Person;

/** An inspector or expert as they are shown. */
@Schema(description = "An inspector or expert; the name is masked.")
public record InspectorView(
        @Schema(description = "Number of the certificate.") String code,
        @Schema(description = "The name, masked.") String name,
        @Schema(description = "Code of the department.") String department,
        @Schema(description = "Whether an expert.") boolean expert,

        @Schema(description = "What they are qualified for.")
        SortedSet<String> qualifications,

        @Schema(description = "First day without a valid certificate.")
        LocalDate validUntil,

        @Schema(description = "Areas in which they work.") SortedSet<String> areas,
        @Schema(description = "Whether they can be drawn.") boolean available,

        @Schema(description = "For how many visits within the window of one draw they can be drawn at most.")
        Optional<Integer> mostVisits,

        @Schema(description = "Ids of subjects that they must not visit.")
        List<String> avoids) {
    static InspectorView of(Inspector inspector, PersonSeal seal) {
        return new InspectorView(
                inspector.code(),
                Person.masked(seal.open(inspector.person()).name()),
                inspector.department(),
                inspector.expert(),
                inspector.qualifications(),
                inspector.validUntil(),
                inspector.areas(),
                inspector.available(),
                inspector.mostVisits(),
                inspector.avoids().stream().map(SubjectId::text).toList());
    }
}
