package org.xinheng.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.disclosure.PenaltyTable;
import org.xinheng.disclosure.PublicBoard;
import org.xinheng.disclosure.PublicEntry;
import org.xinheng.disclosure.PublicRecord;
import org.xinheng.disclosure.Shown;
import org.xinheng.record.ViolationKind;
import org.xinheng.standing.Population;

/** The day's 双公示 table. */
@Path("/public/v1/daily")
@Tag(name = "public")
public class PublicDailyResource {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final PublicBoard board;
    private final Population population;
    private final PublicAnswers answers;

    /** Injected. */
    public PublicDailyResource(PublicBoard board, Population population, PublicAnswers answers) {
        this.board = board;
        this.population = population;
        this.answers = answers;
    }

    @GET
    @Path("/{date}/penalties.csv")
    @PermitAll
    @Produces(CSV)
    @Operation(
            summary = "Load a day's table of penalties",
            description = "Penalties that were first published on that day and are still public, as the 双公示 data "
                    + "standard names the columns. CF_GSJZQ is the last day of publication.")
    @APIResponse(
            responseCode = "200",
            description = "The table, with a header",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response penalties(
            @PathParam("date") @Parameter(description = "The day of publication, as in 2026-01-31.") String date,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        LocalDate on = Parameters.date("date", date).orElseThrow();
        List<PublicRecord> records = board.read(() -> {
            List<PublicRecord> found = new ArrayList<>();
            for (Shown shown : board.all(PublicEntry.Type.RECORD)) {
                boolean penalty = shown.kind().equals(Optional.of(ViolationKind.PENALTY));
                if (penalty
                        && shown.publishedOn().equals(on)
                        && board.isShown(shown)
                        && shown.content() instanceof PublicRecord record) {
                    found.add(record);
                }
            }
            return found;
        });
        String table = new PenaltyTable(population.catalogue()).of(records);
        return answers.of(CSV, ifNoneMatch, table.getBytes(StandardCharsets.UTF_8));
    }
}
