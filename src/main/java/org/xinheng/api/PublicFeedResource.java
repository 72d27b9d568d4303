package org.xinheng.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Digests;
import org.xinheng.code.LostPositionException;
import org.xinheng.disclosure.PublicBoard;
import org.xinheng.disclosure.PublicChange;
import org.xinheng.disclosure.PublicFeed;
import org.xinheng.disclosure.PublicRecord;
import org.xinheng.disclosure.PublicResult;
import org.xinheng.disclosure.PublicTier;
import org.xinheng.disclosure.Snapshot;
import org.xinheng.disclosure.Snapshots;
import org.xinheng.standing.Canonical;

/** What mirrors copy: the snapshot, and the numbered changes that chain on it. */
@Path("/public/v1")
@Tag(name = "public")
public class PublicFeedResource {
    private static final int MOST = 1_000;

    private final PublicFeed feed;
    private final PublicBoard board;
    private final Snapshots snapshots;
    private final PublicAnswers answers;

    /** Injected. */
    public PublicFeedResource(PublicFeed feed, PublicBoard board, Snapshots snapshots, PublicAnswers answers) {
        this.feed = feed;
        this.board = board;
        this.snapshots = snapshots;
        this.answers = answers;
    }

    /** A page of the feed. */
    @Schema(
            name = "PublicChanges",
            description =
                    "Changes of what is public, in order. Applied one after the other to the snapshot of an earlier "
                            + "number they give the snapshot of a later one, byte for byte.")
    public record Page(
            @Schema(description = "The changes.") List<Entry> changes,

            @Schema(description = "The last number looked at: what to send as since next time.")
            long through,

            @Schema(
                    description = "The digest of everything that is public at that number: the sum, modulo 2^256, of "
                            + "the SHA-256 of every record's line without its line feed, in 64 hexadecimal digits.")
            String digest,

            @Schema(description = "Whether there is more.") boolean more) {}

    /** One change. */
    @Schema(name = "PublicChangeEntry", description = "A change of what is public.")
    public record Entry(
            @Schema(description = "Its place, from 1 without gap.")
            long number,

            @Schema(
                    description =
                            "ADD: it is public from now on. MOD: it reads differently. DEL: it is no longer public; "
                                    + "delete every copy.")
            PublicChange.Operation operation,

            @Schema(description = "The entry's id.") String id,

            @Schema(description = "The day of the change.") LocalDate on,

            @Schema(
                    description =
                            "The entry as it reads now: a RECORD, a RESULT or a TIER, as its type says. Absent with "
                                    + "DEL, and where a later change replaces or deletes it: then nothing is to be done until that "
                                    + "change.")
            Optional<Line> record) {}

    /** An entry's canonical form, written as it is. */
    @Schema(
            name = "PublicEntry",
            description = "What is public: a RECORD, a RESULT or a TIER, as its type says.",
            oneOf = {PublicRecord.class, PublicResult.class, PublicTier.class})
    public record Line(
            @Schema(hidden = true) @JsonValue @JsonRawValue String text) {}

    /** The snapshot's description. */
    @Schema(description = "The snapshot that is served now.")
    public record Manifest(
            @Schema(description = "The number of the feed that it is as of: its version, and what to send as since.")
            long number,

            @Schema(description = "The day on which it was made.")
            LocalDate on,

            @Schema(description = "How many entries it holds, one a line, in the order of their ids.")
            int records,

            @Schema(description = "The digest of the lines as the feed carries it on.")
            String digest,

            @Schema(description = "SHA-256 of the file in hexadecimal.")
            String sha256,

            @Schema(description = "Size of the file in bytes.")
            long bytes,

            @Schema(description = "Where it is.", examples = "/public/v1/snapshots/latest")
            String path) {}

    @GET
    @Path("/changes")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Follow what is public",
            description =
                    "Changes after a number. Their numbering is the feed's own: it has no gap, and nothing that is "
                            + "not public leaves a trace in it. Content that is no longer public is not served again. A "
                            + "feed that was restored after a loss may give numbers anew: a mirror that knows of one that "
                            + "is not there, or of another digest at it, gets 409 and loads the snapshot again.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    @APIResponse(
            responseCode = "409",
            description = "The feed was restored and is not the one that was followed: load the snapshot again.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response changes(
            @QueryParam("since") @Parameter(description = "The last number known; 0 for all.", required = true)
                    String since,
            @QueryParam("digest")
                    @Parameter(
                            description =
                                    "The digest at that number, as the last answer or the snapshot carried it: only "
                                            + "with it is every restored feed noticed.")
                    String digest,
            @QueryParam("limit") @Parameter(description = "Changes on a page, 1 to 1000; 500 when absent.")
                    String limit,
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        long after =
                Parameters.count("since", Parameters.required("since", since)).orElseThrow();
        Optional<String> known = Parameters.digest("digest", digest);
        int most = Parameters.number("limit", limit, 1, MOST, 500);
        return board.read(() -> {
            // From the last one known on, which another replica may have shown before this one's memory has it.
            long end = Math.max(after, board.number());
            List<PublicChange> changes = feed.changes(Math.max(after - 1, 0), after == 0 ? most : most + 1).stream()
                    .filter(c -> c.number() <= end)
                    .toList();
            requireKnown(after, known, changes);
            List<Entry> entries = changes.stream()
                    .filter(c -> c.number() > after)
                    .map(this::entry)
                    .toList();
            PublicChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            Page page = new Page(
                    entries,
                    last == null ? after : last.number(),
                    last == null ? board.digest().text() : last.digest(),
                    last != null && last.number() < board.number());
            return answers.json(ifNoneMatch, Canonical.write(page).getBytes(StandardCharsets.UTF_8));
        });
    }

    @GET
    @Path("/snapshots")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Describe the snapshot",
            description =
                    "Its version, checksum and size. It is made anew each day, and whenever something was taken down "
                            + "or altered.")
    public Manifest manifest() {
        Snapshot snapshot = snapshots.latest();
        return new Manifest(
                snapshot.number(),
                snapshot.on(),
                snapshot.records(),
                snapshot.digest(),
                snapshot.sha256(),
                snapshot.bytes(),
                "/public/v1/snapshots/latest");
    }

    @GET
    @Path("/snapshots/latest")
    @PermitAll
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Load the snapshot",
            description =
                    "Every entry that is public (records, results of checks, published tiers), one a line, in the "
                            + "order of the ids, each line ended by a line feed. The headers Snapshot-Number (what to send as since to the feed), Snapshot-Digest and "
                            + "Repr-Digest (RFC 9530, SHA-256 of the file) say what it is.")
    @APIResponse(
            responseCode = "200",
            description = "The snapshot",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = Line.class)))
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says")
    public Response snapshot(
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        Snapshot snapshot = snapshots.latest();
        String etag = '"' + snapshot.sha256() + '"';
        Response.ResponseBuilder answer = etag.equals(ifNoneMatch)
                ? Response.notModified()
                : Response.ok(snapshot.file().toFile()).type("application/x-ndjson");
        String checksum = Base64.getEncoder().encodeToString(Digests.unhex(snapshot.sha256()));
        return answers.cached(
                answer.header("Snapshot-Number", snapshot.number())
                        .header("Snapshot-Digest", snapshot.digest())
                        .header("Repr-Digest", "sha-256=:" + checksum + ":"),
                etag);
    }

    /** The last change that a mirror knows is the feed's own of that number. */
    private static void requireKnown(long after, Optional<String> digest, List<PublicChange> changes) {
        if (after == 0) {
            return;
        }
        if (changes.isEmpty() || changes.get(0).number() != after) {
            throw new LostPositionException(
                    "since", "is beyond the feed's end: the feed was restored. Load the snapshot again");
        }
        if (digest.isPresent() && !digest.get().equals(changes.get(0).digest())) {
            throw new LostPositionException(
                    "digest", "is not that of number " + after + ": the feed was restored. Load the snapshot again");
        }
    }

    private Entry entry(PublicChange change) {
        return new Entry(
                change.number(),
                change.operation(),
                change.record().value(),
                change.on(),
                change.line()
                        .filter(line -> board.find(change.record()).isPresent())
                        .map(Line::new));
    }
}
