package org.xinheng.api;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.xinheng.code.Check;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.disclosure.PublicBoard;
import org.xinheng.disclosure.PublicEntry;
import org.xinheng.disclosure.PublicIdentities;
import org.xinheng.disclosure.PublicRecord;
import org.xinheng.disclosure.PublicResult;
import org.xinheng.disclosure.PublicTier;
import org.xinheng.standing.Canonical;

/** Subjects to the public: find one, read its public record. */
@Path("/public/v1/subjects")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicSubjectResource {
    private final PublicIdentities identities;
    private final PublicBoard board;
    private final PublicAnswers answers;

    /** Injected. */
    public PublicSubjectResource(PublicIdentities identities, PublicBoard board, PublicAnswers answers) {
        this.identities = identities;
        this.board = board;
        this.answers = answers;
    }

    /** A subject's public record. */
    @Schema(description = "A subject and what is public of it.")
    public record View(
            @Schema(description = "The subject.") PublicRecord.Whom subject,

            @Schema(description = "Its public records, the latest decision first.")
            List<PublicRecord> records,

            @Schema(description = "Published results of checks, the latest first.")
            List<PublicResult> results,

            @Schema(description = "Its tiers by schemes whose tiers are published.")
            List<PublicTier> tiers) {}

    /** Subjects found. */
    @Schema(description = "Subjects whose public name contains the text, or whose code it is.")
    public record Found(
            @Schema(description = "At most 50 subjects.") List<PublicRecord.Whom> subjects) {}

    @GET
    @Path("/{id}")
    @NonBlocking
    @PermitAll
    @Operation(
            summary = "Read a subject's public record",
            description = "By identifier or unified social credit code. A subject of which nothing is public has an "
                    + "empty record.")
    @APIResponse(
            responseCode = "200",
            description = "The public record",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    public Uni<Response> record(
            @PathParam("id") @Parameter(description = "Identifier or unified social credit code.") String id,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        SubjectId subject = identities.resolve(id).orElseThrow(() -> RefusedException.unknown("subject", id));
        Optional<PublicRecord.Whom> lately = identities.lately(subject);
        if (lately.isPresent()) {
            return Uni.createFrom().item(answer(lately.get(), subject, ifNoneMatch));
        }
        return Uni.createFrom()
                .item(() -> answer(
                        identities.find(subject).orElseThrow(() -> RefusedException.unknown("subject", id)),
                        subject,
                        ifNoneMatch))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find subjects",
            description = "By a part of the name of at least two characters, or by identifier or unified social credit "
                    + "code. At most 50.")
    @APIResponse(
            responseCode = "200",
            description = "The subjects found",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Found.class)))
    public Response find(
            @QueryParam("q") @Parameter(description = "What to look for.", required = true) String q,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        String found = Canonical.write(new Found(search(Parameters.required("q", q))));
        return answers.json(ifNoneMatch, found.getBytes(StandardCharsets.UTF_8));
    }

    List<PublicRecord.Whom> search(String q) {
        board.require();
        String text = Check.text("q", q, Check.NAME);
        Check.that(text.codePointCount(0, text.length()) >= 2, "q", "must have at least two characters");
        try {
            return identities.resolve(text).flatMap(identities::find).stream().toList();
        } catch (RefusedException e) {
            return identities.named(text);
        }
    }

    private Response answer(PublicRecord.Whom whom, SubjectId subject, String ifNoneMatch) {
        byte[] body = board.read(() -> PublicAnswers.subject(
                board.of(subject, PublicEntry.Type.RECORD),
                board.of(subject, PublicEntry.Type.RESULT),
                Canonical.write(whom),
                board.of(subject, PublicEntry.Type.TIER)));
        return answers.json(ifNoneMatch, body);
    }
}
