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
import org.xinheng.disclosure.PublicRecord;
import org.xinheng.disclosure.Shown;
import org.xinheng.record.ViolationKind;
import org.xinheng.standing.Population;

/** Public records by what they are. */
@Path("/public/v1/records")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicRecordResource {
    private final PublicBoard board;
    private final Population population;
    private final PublicAnswers answers;

    /** Injected. */
    public PublicRecordResource(PublicBoard board, Population population, PublicAnswers answers) {
        this.board = board;
        this.population = population;
        this.answers = answers;
    }

    /** A page of public records. */
    @Schema(description = "Public records, the latest decision first.")
    public record Page(
            @Schema(description = "The records.") List<PublicRecord> records,

            @Schema(description = "How many there are in all.")
            SubjectPage.Total total,

            @Schema(description = "Where the next page begins; absent on the last.")
            Optional<String> cursor) {}

    @GET
    @NonBlocking
    @PermitAll
    @Operation(
            summary = "List public records",
            description = "By kind, department, area, item and date of decision; the latest decision first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    public Response list(
            @QueryParam("kind") @Parameter(description = "Kind of record.") String kind,
            @QueryParam("department") @Parameter(description = "Code of the department that decided.")
                    String department,
            @QueryParam("area") @Parameter(description = "Code of an area; those below it count.") String area,
            @QueryParam("item") @Parameter(description = "Code of the item that was breached.") String item,
            @QueryParam("decidedFrom") @Parameter(description = "First date of decision.") String decidedFrom,
            @QueryParam("decidedTo") @Parameter(description = "Last date of decision.") String decidedTo,
            @QueryParam("limit") @Parameter(description = "Records on a page, 1 to 500; 50 when absent.") String limit,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        Predicate<Shown> wanted = wanted(kind, department, area, item, decidedFrom, decidedTo);
        int most = Parameters.number("limit", limit, 1, PublicListing.MOST, 50);
        byte[] body = PublicListing.page(board, PublicEntry.Type.RECORD, wanted, "records", most, cursor);
        return answers.json(ifNoneMatch, body);
    }

    @GET
    @Path("/{id}")
    @NonBlocking
    @PermitAll
    @Operation(summary = "Read a public record", description = "404 where it is not public, whatever the reason.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublicRecord.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    public Response get(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        Shown shown = board.read(() -> board.find(Parameters.record(id)))
                .filter(found -> found.type() == PublicEntry.Type.RECORD)
                .orElseThrow(() -> RefusedException.unknown("record", id));
        return answers.json(ifNoneMatch, shown.line());
    }

    private Predicate<Shown> wanted(
            String kind, String department, String area, String item, String decidedFrom, String decidedTo) {
        Optional<ViolationKind> ofKind = Parameters.constant(ViolationKind.class, "kind", kind);
        return PublicListing.matching(
                        population.catalogue(),
                        department,
                        area,
                        item,
                        Parameters.date("decidedFrom", decidedFrom),
                        Parameters.date("decidedTo", decidedTo))
                .and(shown -> ofKind.isEmpty() || ofKind.equals(shown.kind()));
    }
}
