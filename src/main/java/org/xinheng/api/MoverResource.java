package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Subject;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.StandingHistory;
import org.xinheng.standing.SubjectNames;

/** Who came into another tier lately. */
@Path("/api/v1/movers")
@Tag(name = "subjects")
public class MoverResource {
    private static final int MOST_STANDINGS = 2_000;

    private final StandingHistory history;
    private final SubjectNames names;
    private final CurrentCaller caller;
    private final BusinessDay day;

    /** Injected. */
    public MoverResource(StandingHistory history, SubjectNames names, CurrentCaller caller, BusinessDay day) {
        this.history = history;
        this.names = names;
        this.caller = caller;
        this.day = day;
    }

    /** A subject that moved. */
    @Schema(description = "A subject that came into another tier.")
    public record Moved(
            @Schema(description = "The subject's id.") String subject,
            @Schema(description = "Its name.") Optional<String> name,
            @Schema(description = "When.") Instant at,

            @Schema(description = "Kind of the change that moved it.", examples = "VIOLATION_SAVED")
            String kind,

            @Schema(description = "The tier before and now.")
            TierChange tier) {}

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.OPERATOR, Access.POLICY_MAKER, Access.AUDITOR})
    @Operation(
            summary = "Who moved lately",
            description =
                    "Subjects of the caller's areas whose tier of one scheme a change of the last days changed, the "
                            + "latest first. Only the latest changes are looked at.")
    public List<Moved> moved(
            @QueryParam("scheme") @Parameter(description = "The scheme's code; comprehensive when absent.")
                    String scheme,
            @QueryParam("days") @Parameter(description = "Days back, 1 to 31; 7 when absent.") String days,
            @QueryParam("limit") @Parameter(description = "Entries, 1 to 200; 20 when absent.") String limit) {
        String wanted = scheme == null ? "comprehensive" : scheme;
        Instant since = day.today()
                .minusDays(Parameters.number("days", days, 1, 31, 7))
                .atStartOfDay(BusinessDay.ZONE)
                .toInstant();
        List<Moved> moved = history.since(since, MOST_STANDINGS).stream()
                .filter(s -> caller.sees(s.standing().area()))
                .flatMap(s -> moved(s, wanted))
                .limit(Parameters.number("limit", limit, 1, 200, 20))
                .toList();
        Map<SubjectId, Subject> known = names.subjects(
                moved.stream().map(m -> SubjectId.parse(m.subject())).toList());
        return moved.stream()
                .map(m -> new Moved(
                        m.subject(),
                        Optional.ofNullable(known.get(SubjectId.parse(m.subject())))
                                .map(Subject::name),
                        m.at(),
                        m.kind(),
                        m.tier()))
                .toList();
    }

    private static Stream<Moved> moved(StandingHistory.Served served, String scheme) {
        LocalDate on = served.at().atZone(BusinessDay.ZONE).toLocalDate();
        return TierChange.between(served.former(), served.standing(), on).stream()
                .filter(t -> t.scheme().equals(scheme) && !t.before().equals(t.after()))
                .map(t ->
                        new Moved(served.standing().subject().text(), Optional.empty(), served.at(), served.kind(), t));
    }
}
