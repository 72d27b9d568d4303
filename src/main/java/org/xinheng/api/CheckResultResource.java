package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.inspection.CheckResults;
import org.xinheng.inspection.Papers;
import org.xinheng.inspection.Statistics;
import org.xinheng.record.task.CheckResult;
import org.xinheng.record.task.ResultState;
import org.xinheng.standing.BusinessDay;

/** Results of checks, and how departments do. */
@Path("/api/v1")
@Tag(name = "inspection")
public class CheckResultResource {
    private final CheckResults results;
    private final Papers papers;
    private final Statistics statistics;
    private final CurrentCaller caller;
    private final Answers answers;
    private final BusinessDay day;

    /** Injected. */
    public CheckResultResource(
            CheckResults results,
            Papers papers,
            Statistics statistics,
            CurrentCaller caller,
            Answers answers,
            BusinessDay day) {
        this.results = results;
        this.papers = papers;
        this.statistics = statistics;
        this.caller = caller;
        this.answers = answers;
        this.day = day;
    }

    /** A result as it is shown. */
    @Schema(description = "A result of a check with its id.")
    public record CheckResultView(
            @Schema(description = "Its id.") String id,
            @Schema(description = "What it says.") CheckResult result,

            @Schema(description = "Whether it was not published in time.")
            boolean late) {}

    /** A review. */
    @Schema(description = "A second person's review of a result.")
    public record ReviewInput(
            @Schema(description = "Whether it stands; a rejected result never counted.", required = true)
            Boolean approve,

            @Schema(description = "The reason.", required = true, maxLength = 2000)
            String note) {}

    /** A publication. */
    @Schema(description = "Who publishes a result.")
    public record PublicationInput(
            @Schema(
                    description =
                            "Code of the department in whose name the caller publishes, which is the one that entered the "
                                    + "result; when absent the caller's only one, else that one.")
            Optional<String> department) {}

    @POST
    @Path("/check-results")
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(
            summary = "Enter a result of a check",
            description =
                    "Records, tiers and ratios move in the same answer. Look at the result for its deadline of publication "
                            + "and for what it leads to.")
    public WriteAnswer enter(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            CheckResultInput body) {
        CheckResult given = results.complete(Check.present("body", body)
                .toResult(caller.named(Check.present("subject", body.subject())), caller.get()));
        return answers.of(results.enter(caller.request(key, "check-results", body), given), given.id());
    }

    @GET
    @Path("/check-results")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "List results of checks",
            description = "Of a year's checks of subjects of the caller's areas, by state, department or draw.")
    public PaperPage.CheckResults list(
            @QueryParam("year") @Parameter(description = "The year of the checks.", required = true) String year,
            @QueryParam("state") @Parameter(description = "How far they have come.") String state,
            @QueryParam("department") @Parameter(description = "Code of the department that checked.")
                    String department,
            @QueryParam("draw") @Parameter(description = "Id of the draw that they carry out.") String draw,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor,
            @QueryParam("limit") @Parameter(description = "At most so many; 100 when absent, 1000 at most.")
                    String limit) {
        Papers.Filter filter = Papers.Filter.ALL.year(Parameters.year(year));
        Optional<ResultState> wanted = Parameters.constant(ResultState.class, "state", state);
        filter = wanted.isPresent() ? filter.state(wanted.get().name()) : filter;
        filter = department == null ? filter : filter.department(department);
        filter = draw == null ? filter : filter.of(draw);
        Papers.Filter page = PaperPage.of(filter, cursor, limit);
        List<CheckResult> found = papers.list(CheckResult.class, page);
        return new PaperPage.CheckResults(
                found.stream()
                        .filter(r -> caller.seesSubject(r.subject()))
                        .map(this::view)
                        .toList(),
                PaperPage.next(page, found));
    }

    @GET
    @Path("/check-results/{id}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "Look at a result", description = "What was found, what it leads to, when it is published.")
    public CheckResultView get(@PathParam("id") @Parameter(description = "The result's id.") String id) {
        return view(results.result(caller.get(), id));
    }

    @POST
    @Path("/check-results/{id}/review")
    @RolesAllowed(Access.REVIEWER)
    @Operation(
            summary = "Review a result",
            description =
                    "A second person of the department, who neither entered nor corrected it, approves it, or rejects it "
                            + "with effect from then.")
    public WriteAnswer review(
            @PathParam("id") @Parameter(description = "The result's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            ReviewInput body) {
        Check.present("body", body);
        return answers.of(
                results.review(
                        caller.request(key, "check-results/" + id + "/review", body),
                        id,
                        Check.present("approve", body.approve()),
                        body.note()),
                id);
    }

    @POST
    @Path("/check-results/{id}/publication")
    @RolesAllowed(Access.OFFICER)
    @Operation(
            summary = "Publish a result",
            description = "By the department that entered it: the one that checked, or its delegate.")
    public WriteAnswer publish(
            @PathParam("id") @Parameter(description = "The result's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            PublicationInput body) {
        Check.present("body", body);
        return answers.of(
                results.publish(
                        caller.request(key, "check-results/" + id + "/publication", body), id, body.department()),
                id);
    }

    @POST
    @Path("/check-results/{id}/exemption")
    @RolesAllowed(Access.REVIEWER)
    @Operation(
            summary = "Keep a result from publication",
            description = "State secrets, public interest, trade secrets, privacy; a second person decides.")
    public WriteAnswer exempt(
            @PathParam("id") @Parameter(description = "The result's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            WithdrawalInput body) {
        return answers.of(
                results.exempt(
                        caller.request(key, "check-results/" + id + "/exemption", body),
                        id,
                        Check.present("body", body).reason()),
                id);
    }

    @POST
    @Path("/check-results/{id}/withdrawal")
    @RolesAllowed(Access.REVIEWER)
    @Operation(
            summary = "Withdraw a result",
            description =
                    "One that was approved and found to be wrong: it counts no more, and is public no more. A second person decides.")
    public WriteAnswer withdraw(
            @PathParam("id") @Parameter(description = "The result's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            WithdrawalInput body) {
        return answers.of(
                results.withdraw(
                        caller.request(key, "check-results/" + id + "/withdrawal", body),
                        id,
                        Check.present("body", body).reason()),
                id);
    }

    @GET
    @Path("/inspection-statistics")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.OPERATOR, Access.AUDITOR})
    @Operation(
            summary = "Ask how departments do",
            description =
                    "Plans on time, share of joint checks, repeated visits avoided, late results, overdue coverage.")
    public List<Statistics.OfDepartment> statistics(
            @QueryParam("year") @Parameter(description = "The year.", required = true) String year) {
        return statistics.of(caller.get(), Parameters.year(year));
    }

    private CheckResultView view(CheckResult result) {
        return new CheckResultView(result.id(), result, result.isLate(day.today()));
    }
}
