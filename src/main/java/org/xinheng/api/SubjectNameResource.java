package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Subject;
import org.xinheng.standing.SubjectNames;

/** Names of many subjects at once, for lists that identify subjects: draws, joint tasks, results. */
@Path("/api/v1/subject-names")
@Tag(name = "subjects")
public class SubjectNameResource {
    private static final int MOST = 1_000;

    private final SubjectNames names;
    private final CurrentCaller caller;

    /** Injected. */
    public SubjectNameResource(SubjectNames names, CurrentCaller caller) {
        this.names = names;
        this.caller = caller;
    }

    /** A subject's name. */
    @Schema(description = "A subject's name.")
    public record SubjectName(
            @Schema(description = "The subject's id.") String subject,
            @Schema(description = "Its name.") String name) {}

    @POST
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.OPERATOR, Access.AUDITOR, Access.SCHEDULER})
    @Operation(
            summary = "Ask subjects' names",
            description =
                    "At most 1000 ids at once; those that are not known or not in the caller's areas are left out.")
    public List<SubjectName> names(List<String> subjects) {
        Check.size("body", Check.present("body", subjects), MOST);
        List<SubjectId> seen = subjects.stream()
                .map(id -> SubjectId.parse(Check.present("body", id)))
                .distinct()
                .filter(caller::seesSubject)
                .toList();
        Map<SubjectId, Subject> known = names.subjects(seen);
        return seen.stream()
                .filter(known::containsKey)
                .map(id -> new SubjectName(id.text(), known.get(id).name()))
                .toList();
    }
}
