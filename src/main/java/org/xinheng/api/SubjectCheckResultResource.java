package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.inspection.Papers;
import org.xinheng.record.task.CheckResult;
import org.xinheng.standing.BusinessDay;

/** The results of one subject's checks. */
@Path("/api/v1/subjects/{id}/check-results")
@Tag(name = "inspection")
public class SubjectCheckResultResource {
    private final Papers papers;
    private final CurrentCaller caller;
    private final BusinessDay day;

    /** Injected. */
    public SubjectCheckResultResource(Papers papers, CurrentCaller caller, BusinessDay day) {
        this.papers = papers;
        this.caller = caller;
        this.day = day;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "List a subject's results",
            description = "Of all departments, so that one recognises the other's.")
    public PaperPage.CheckResults of(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @QueryParam("year") @Parameter(description = "The year; all when absent.") String year,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor,
            @QueryParam("limit") @Parameter(description = "At most so many; 100 when absent, 1000 at most.")
                    String limit) {
        Papers.Filter filter = Papers.Filter.ALL.subject(caller.subject(id));
        Papers.Filter page = PaperPage.of(year == null ? filter : filter.year(Parameters.year(year)), cursor, limit);
        List<CheckResult> found = papers.list(CheckResult.class, page);
        return new PaperPage.CheckResults(
                found.stream()
                        .map(r -> new CheckResultResource.CheckResultView(r.id(), r, r.isLate(day.today())))
                        .toList(),
                PaperPage.next(page, found));
    }
}
