package org.xinheng.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.RefusedException;
import org.xinheng.disclosure.PublicBoard;
import org.xinheng.disclosure.PublicEntry;
import org.xinheng.disclosure.PublicResult;
import org.xinheng.disclosure.Shown;
import org.xinheng.standing.Population;

/** Published results of checks by what they are. */
@Path("/public/v1/results")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicResultResource {
    private final PublicBoard board;
    private final Population population;
    private final PublicAnswers answers;

    /** Injected. */
    public PublicResultResource(PublicBoard board, Population population, PublicAnswers answers) {
        this.board = board;
        this.population = population;
        this.answers = answers;
    }

    /** A page of results. */
    @Schema(name = "PublicResults", description = "Published results of checks, the latest check first.")
    public record Page(
            @Schema(description = "The results.") List<PublicResult> results,

            @Schema(description = "How many there are in all.")
            SubjectPage.Total total,

            @Schema(description = "Where the next page begins; absent on the last.")
            Optional<String> cursor) {}

    @GET
    @NonBlocking
    @PermitAll
    @Operation(
            summary = "List published results of checks",
            description = "By department, area, item and date of the check; the latest check first. A result is public "
                    + "from its publication by the department until its term is over, and one that found a problem no longer "
                    + "than the record that rests on it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of results",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    public Response list(
            @QueryParam("department") @Parameter(description = "Code of the department that checked.")
                    String department,
            @QueryParam("area") @Parameter(description = "Code of an area; those below it count.") String area,
            @QueryParam("item") @Parameter(description = "Code of an item that was checked.") String item,
            @QueryParam("checkedFrom") @Parameter(description = "First date of the check.") String checkedFrom,
            @QueryParam("checkedTo") @Parameter(description = "Last date of the check.") String checkedTo,
            @QueryParam("limit") @Parameter(description = "Results on a page, 1 to 500; 50 when absent.") String limit,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        Predicate<Shown> wanted = PublicListing.matching(
                population.catalogue(),
                department,
                area,
                item,
                Parameters.date("checkedFrom", checkedFrom),
                Parameters.date("checkedTo", checkedTo));
        int most = Parameters.number("limit", limit, 1, PublicListing.MOST, 50);
        return answers.json(
                ifNoneMatch, PublicListing.page(board, PublicEntry.Type.RESULT, wanted, "results", most, cursor));
    }

    @GET
    @Path("/{id}")
    @NonBlocking
    @PermitAll
    @Operation(summary = "Read a published result", description = "404 where it is not public, whatever the reason.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublicResult.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    public Response get(
            @PathParam("id") @Parameter(description = "The result's id.") String id,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        Shown shown = board.read(() -> board.find(Parameters.record(id)))
                .filter(found -> found.type() == PublicEntry.Type.RESULT)
                .orElseThrow(() -> RefusedException.unknown("result", id));
        return answers.json(ifNoneMatch, shown.line());
    }
}
