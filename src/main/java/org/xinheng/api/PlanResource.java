package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.inspection.Campaigns;
import org.xinheng.inspection.Papers;
import org.xinheng.inspection.PlanConflict;
import org.xinheng.inspection.Plans;
import org.xinheng.record.task.Plan;
import org.xinheng.registry.Catalogue;
import org.xinheng.standing.Population;

/** Annual plans. */
@Path("/api/v1")
@Tag(name = "inspection")
public class PlanResource {
    private final Plans plans;
    private final Papers papers;
    private final Campaigns campaigns;
    private final Population population;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public PlanResource(
            Plans plans,
            Papers papers,
            Campaigns campaigns,
            Population population,
            CurrentCaller caller,
            Answers answers) {
        this.plans = plans;
        this.papers = papers;
        this.campaigns = campaigns;
        this.population = population;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @Path("/plans")
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(
            summary = "Draft an annual plan",
            description = "A draft; sent again with the same year, department and key it is corrected.")
    public WriteAnswer draft(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key, PlanInput body) {
        Plan plan = Check.present("body", body).toPlan();
        return answers.of(plans.draft(caller.request(key, "plans", body), plan), plan.id());
    }

    @GET
    @Path("/plans")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "List annual plans", description = "The plans of the caller's areas.")
    public PaperPage.Plans list(
            @QueryParam("year") @Parameter(description = "The year.", required = true) String year,
            @QueryParam("item") @Parameter(description = "Code of an item.") String item,
            @QueryParam("department") @Parameter(description = "Code of the department that makes them.")
                    String department,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor,
            @QueryParam("limit") @Parameter(description = "At most so many; 100 when absent, 1000 at most.")
                    String limit) {
        Papers.Filter filter = Papers.Filter.ALL.year(Parameters.year(year));
        filter = item == null ? filter : filter.item(item);
        filter = department == null ? filter : filter.department(department);
        Catalogue catalogue = population.catalogue();
        Caller asking = caller.get();
        Papers.Filter page = PaperPage.of(filter, cursor, limit);
        List<Plan> found = papers.list(Plan.class, page);
        return new PaperPage.Plans(
                found.stream()
                        .filter(p -> catalogue.isWithin(p.area(), asking.areas()))
                        .map(PlanView::of)
                        .toList(),
                PaperPage.next(page, found));
    }

    @GET
    @Path("/plans/{id}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "Look at an annual plan", description = "What it says and how far it has come.")
    public PlanView get(@PathParam("id") @Parameter(description = "The plan's id.") String id) {
        return PlanView.of(plans.plan(caller.get(), id));
    }

    @GET
    @Path("/plans/{id}/conflicts")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "Ask what hinders a plan",
            description = "Every rule that the plan would break if it were entered today.")
    public List<PlanConflict> conflicts(@PathParam("id") @Parameter(description = "The plan's id.") String id) {
        return plans.conflicts(caller.get(), id);
    }

    @POST
    @Path("/plans/{id}/report")
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(summary = "Report a plan", description = "From then on it is not corrected any more.")
    public WriteAnswer report(
            @PathParam("id") @Parameter(description = "The plan's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key) {
        return answers.of(plans.report(caller.request(key, "plans/" + id + "/report", ""), id), id);
    }

    @POST
    @Path("/plans/{id}/entry")
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(
            summary = "Enter a plan",
            description =
                    "Fixes its base, the subjects that there are, and how many of each stratum are drawn in the year. "
                            + "Refused with the names of all rules that it breaks.")
    public WriteAnswer enter(
            @PathParam("id") @Parameter(description = "The plan's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key) {
        return answers.of(plans.enter(caller.request(key, "plans/" + id + "/entry", ""), id), id);
    }

    @POST
    @Path("/plans/{id}/closure")
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(summary = "Close a plan", description = "Nothing more is drawn for it.")
    public WriteAnswer close(
            @PathParam("id") @Parameter(description = "The plan's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key) {
        return answers.of(plans.close(caller.request(key, "plans/" + id + "/closure", ""), id), id);
    }

    @GET
    @Path("/campaign-proposals")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "Ask where a special campaign is due",
            description =
                    "Areas and sectors in which, within a year, many more subjects violated or failed their last check than elsewhere.")
    public List<Campaigns.CampaignProposal> campaigns() {
        Catalogue catalogue = population.catalogue();
        Caller asking = caller.get();
        return campaigns.proposals(area -> catalogue.isWithin(area, asking.areas()));
    }
}
