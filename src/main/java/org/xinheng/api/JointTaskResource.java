package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.inspection.Guides;
import org.xinheng.inspection.JointProposal;
import org.xinheng.inspection.JointTasks;
import org.xinheng.inspection.Papers;
import org.xinheng.record.task.Bundle;
import org.xinheng.record.task.JointTask;
import org.xinheng.registry.Catalogue;
import org.xinheng.standing.Population;

/** Joint checks of several departments. */
@Path("/api/v1/joint-tasks")
@Tag(name = "inspection")
public class JointTaskResource {
    private static final int MOST = 10_000;

    private final JointTasks tasks;
    private final Guides guides;
    private final Papers papers;
    private final Population population;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public JointTaskResource(
            JointTasks tasks,
            Guides guides,
            Papers papers,
            Population population,
            CurrentCaller caller,
            Answers answers) {
        this.tasks = tasks;
        this.guides = guides;
        this.papers = papers;
        this.population = population;
        this.caller = caller;
        this.answers = answers;
    }

    /** Proposed tasks that are to be binding. */
    @Schema(description = "Proposed joint tasks that are to be binding.")
    public record Confirmation(
            @Schema(description = "The year.", required = true)
            int year,

            @Schema(description = "The bundle that was asked for.")
            Optional<String> bundle,

            @Schema(description = "The tasks as they were proposed.", required = true)
            List<JointProposal> tasks) {}

    /** A joint task as it is shown. */
    @Schema(description = "A joint task with its id.")
    public record JointTaskView(
            @Schema(description = "Its id.") String id,
            @Schema(description = "What it says.") JointTask task) {}

    @GET
    @Path("/proposals")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "Ask which visits can be one",
            description =
                    "Subjects that several departments are to visit, or one for several items, in overlapping windows, "
                            + "merged to the fewest visits outside quiet days, with what that saves.")
    public JointProposal.Proposals proposals(
            @QueryParam("year") @Parameter(description = "The year.", required = true) String year,
            @QueryParam("bundle") @Parameter(description = "Code of a bundle; all items when absent.") String bundle) {
        return tasks.proposals(
                caller.get(), Parameters.year(year), Optional.ofNullable(bundle).map(guides::bundle));
    }

    @POST
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(
            summary = "Make proposed joint tasks binding",
            description = "From then on each is one visit. Refused when one is no longer what would be proposed.")
    public WriteAnswer confirm(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key, Confirmation body) {
        List<JointProposal> chosen =
                Check.present("tasks", Check.present("body", body).tasks());
        Check.that(!chosen.isEmpty(), "tasks", "must hold at least one");
        Check.size("tasks", chosen, MOST);
        Optional<Bundle> bundle = body.bundle().map(guides::bundle);
        return answers.of(
                tasks.confirm(caller.request(key, "joint-tasks", body), body.year(), bundle, chosen),
                Integer.toString(chosen.size()));
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "List joint tasks", description = "The binding joint tasks of subjects of the caller's areas.")
    public PaperPage.JointTasks list(
            @QueryParam("year") @Parameter(description = "The year.", required = true) String year,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor,
            @QueryParam("limit") @Parameter(description = "At most so many; 100 when absent, 1000 at most.")
                    String limit) {
        Catalogue catalogue = population.catalogue();
        Caller asking = caller.get();
        Papers.Filter page = PaperPage.of(Papers.Filter.ALL.year(Parameters.year(year)), cursor, limit);
        List<JointTask> found = papers.list(JointTask.class, page);
        return new PaperPage.JointTasks(
                found.stream()
                        .filter(t -> catalogue.isWithin(population.area(t.subject()), asking.areas()))
                        .map(t -> new JointTaskView(t.id(), t))
                        .toList(),
                PaperPage.next(page, found));
    }
}
