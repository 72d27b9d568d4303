package org.xinheng.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.disclosure.PublicBoard;
import org.xinheng.disclosure.PublicPlan;
import org.xinheng.disclosure.PublicPlans;
import org.xinheng.registry.Catalogue;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Population;

/** Annual plans of checks, which are public once they were entered. */
@Path("/public/v1/plans")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicPlanResource {
    private final PublicPlans plans;
    private final PublicBoard board;
    private final Population population;
    private final PublicAnswers answers;

    /** Injected. */
    public PublicPlanResource(PublicPlans plans, PublicBoard board, Population population, PublicAnswers answers) {
        this.plans = plans;
        this.board = board;
        this.population = population;
        this.answers = answers;
    }

    /** A page of plans. */
    @Schema(name = "PublicPlans", description = "Annual plans of checks, in the order of their ids.")
    public record Page(
            @Schema(description = "The plans.") List<PublicPlan> plans,

            @Schema(description = "How many there are in all.")
            SubjectPage.Total total,

            @Schema(description = "Where the next page begins; absent on the last.")
            Optional<String> cursor) {}

    @GET
    @PermitAll
    @Operation(
            summary = "List annual plans of checks",
            description = "Plans that were entered, are carried out or closed. Plans are about no subject and their "
                    + "publication does not end, so that they are no part of snapshot and feed: ask for the year again with "
                    + "the ETag. How many subjects of which tier are drawn is not public.")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    public Response list(
            @QueryParam("year") @Parameter(description = "The year.", required = true) String year,
            @QueryParam("department") @Parameter(description = "Code of the department that makes them.")
                    String department,
            @QueryParam("area") @Parameter(description = "Code of an area; those below it count.") String area,
            @QueryParam("item") @Parameter(description = "Code of the item.") String item,
            @QueryParam("limit") @Parameter(description = "Plans on a page, 1 to 500; 50 when absent.") String limit,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        board.require();
        Catalogue catalogue = population.catalogue();
        String after = cursor == null ? "" : Parameters.record(cursor).value();
        int most = Parameters.number("limit", limit, 1, PublicListing.MOST, 50);
        List<PublicPlan> wanted = plans.of(Parameters.year(Parameters.required("year", year))).stream()
                .filter(p -> department == null || department.equals(p.lead()))
                .filter(p -> area == null || catalogue.path(p.area()).contains(area))
                .filter(p -> item == null || item.equals(p.item()))
                .toList();
        List<PublicPlan> rest =
                wanted.stream().filter(p -> p.id().compareTo(after) > 0).toList();
        List<PublicPlan> page = rest.subList(0, Math.min(most, rest.size()));
        Page answer = new Page(
                page,
                new SubjectPage.Total(wanted.size(), "eq"),
                page.size() < rest.size()
                        ? Optional.of(page.get(page.size() - 1).id())
                        : Optional.empty());
        return answers.json(ifNoneMatch, Canonical.write(answer).getBytes(StandardCharsets.UTF_8));
    }
}
