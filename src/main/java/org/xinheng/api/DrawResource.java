package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.inspection.DrawOrder;
import org.xinheng.inspection.DrawProof;
import org.xinheng.inspection.Draws;
import org.xinheng.inspection.Papers;
import org.xinheng.record.task.Commitment;
import org.xinheng.record.task.Draw;
import org.xinheng.record.task.FallenAway;
import org.xinheng.registry.Catalogue;
import org.xinheng.standing.Population;

/** Draws of subjects and inspectors (双随机). */
@Path("/api/v1")
@Tag(name = "inspection")
public class DrawResource {
    /** Promises that a list shows; one is made for each draw, so that more have been forgotten. */
    private static final int MOST_COMMITMENTS = 100;

    private final Draws draws;
    private final Papers papers;
    private final Population population;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public DrawResource(Draws draws, Papers papers, Population population, CurrentCaller caller, Answers answers) {
        this.draws = draws;
        this.papers = papers;
        this.population = population;
        this.caller = caller;
        this.answers = answers;
    }

    /** The promise of a secret. */
    @Schema(description = "The promise of a secret for a draw.")
    public record CommitmentInput(
            @Schema(description = "SHA-256 of the secret's UTF-8 bytes, in hexadecimal.", required = true)
            String hash) {}

    /** A promised secret as it is listed. */
    @Schema(description = "A promised secret that no draw used yet.")
    public record CommitmentView(
            @Schema(description = "Its id, which an order for a draw names.")
            String id,

            @Schema(description = "SHA-256 of the secret.") String hash,

            @Schema(description = "Who promised it, and alone can open the draw.")
            String by,

            @Schema(description = "When.") Instant at) {}

    /** The opening of a draw. */
    @Schema(description = "What opens a draw.")
    public record OpeningInput(
            @Schema(description = "The secret that was promised.", required = true, maxLength = 200)
            String secret,

            @Schema(description = "The public value, as it was published.", required = true, maxLength = 200)
            String publicValue) {}

    /** A replacement. */
    @Schema(description = "Why a drawn subject cannot be visited.")
    public record ReplacementInput(
            @Schema(description = "The subject: id, uscc, former number or system|key.", required = true)
            String subject,

            @Schema(description = "The reason.", required = true)
            FallenAway reason,

            @Schema(description = "The particulars.", required = true, maxLength = 2000)
            String note) {}

    @POST
    @Path("/draw-commitments")
    @RolesAllowed({Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Promise a secret for a draw",
            description = "Done by a second party, before the population of the draw is known. Used for one draw only.")
    public WriteAnswer commit(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            CommitmentInput body) {
        String hash = Check.present("body", body).hash();
        return answers.of(draws.commit(caller.request(key, "draw-commitments", body), hash), Commitment.id(hash));
    }

    @GET
    @Path("/draw-commitments")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "List promised secrets",
            description = "Those that no draw used yet, the latest first: who promised, when, and the hash.")
    public List<CommitmentView> commitments() {
        return papers.all(Commitment.class, Papers.Filter.ALL).stream()
                .filter(c -> c.draw().isEmpty())
                .sorted(Comparator.comparing(Commitment::at).reversed())
                .limit(MOST_COMMITMENTS)
                .map(c -> new CommitmentView(c.id(), c.hash(), c.by(), c.at()))
                .toList();
    }

    @POST
    @Path("/draws")
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(
            summary = "Prepare a draw",
            description =
                    "Takes the snapshot of the population and publishes its hash. The seed will be SHA-256 over that hash, "
                            + "the promised secret and the named public value. A round is drawn once; a redraw needs a "
                            + "reason and stays on record.")
    public DrawView prepare(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key, DrawInput body) {
        DrawOrder order = Check.present("body", body).toOrder();
        draws.prepare(caller.request(key, "draws", body), order);
        return DrawView.of(draws.latest(caller.get(), order.plan(), order.round()));
    }

    @GET
    @Path("/draws")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "List draws", description = "The draws of the caller's areas, superseded ones among them.")
    public PaperPage.Draws list(
            @QueryParam("year") @Parameter(description = "The year.", required = true) String year,
            @QueryParam("plan") @Parameter(description = "A plan's id.") String plan,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor,
            @QueryParam("limit") @Parameter(description = "At most so many; 100 when absent, 1000 at most.")
                    String limit) {
        Papers.Filter filter = Papers.Filter.ALL.year(Parameters.year(year));
        Catalogue catalogue = population.catalogue();
        Caller asking = caller.get();
        Papers.Filter page = PaperPage.of(plan == null ? filter : filter.of(plan), cursor, limit);
        List<Draw> found = papers.list(Draw.class, page);
        return new PaperPage.Draws(
                found.stream()
                        .filter(d -> catalogue.isWithin(d.area(), asking.areas()))
                        .map(DrawView::of)
                        .toList(),
                PaperPage.next(page, found));
    }

    @GET
    @Path("/draws/{id}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "Look at a draw", description = "How its seed was formed, whom it took, who was replaced.")
    public DrawView get(@PathParam("id") @Parameter(description = "The draw's id.") String id) {
        return DrawView.of(draws.draw(caller.get(), id));
    }

    @POST
    @Path("/draws/{id}/opening")
    @RolesAllowed({Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Open a draw",
            description =
                    "By whoever promised the secret, once the public value is known. Takes subjects and inspectors.")
    public DrawView open(
            @PathParam("id") @Parameter(description = "The draw's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            OpeningInput body) {
        Check.present("body", body);
        draws.open(
                caller.request(key, "draws/" + id + "/opening", body),
                id,
                Check.text("secret", body.secret(), Check.NAME),
                body.publicValue());
        return DrawView.of(draws.draw(caller.get(), id));
    }

    @POST
    @Path("/draws/{id}/replacements")
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(
            summary = "Replace a drawn subject",
            description = "The next of its stratum's order takes its place; nobody chooses who.")
    public DrawView replace(
            @PathParam("id") @Parameter(description = "The draw's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            ReplacementInput body) {
        Check.present("body", body);
        draws.replace(
                caller.request(key, "draws/" + id + "/replacements", body),
                id,
                caller.named(Check.present("subject", body.subject())),
                body.reason(),
                body.note());
        return DrawView.of(draws.draw(caller.get(), id));
    }

    @GET
    @Path("/draws/{id}/exclusions")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "List whom a draw left out", description = "Subjects that could not be drawn, each with why.")
    public List<Exclusion> exclusions(@PathParam("id") @Parameter(description = "The draw's id.") String id) {
        draws.draw(caller.get(), id);
        return draws.snapshot(id).excluded().stream()
                .map(e -> new Exclusion(e.subject().text(), e.stratum(), e.why()))
                .toList();
    }

    /** A subject that could not be drawn. */
    @Schema(description = "A subject that could not be drawn.")
    public record Exclusion(
            @Schema(description = "The subject's id.") String subject,
            @Schema(description = "Its stratum.") String stratum,

            @Schema(
                    description =
                            "PENDING: a visit for the item is drawn and not made; MAXIMUM: the most visits of the period are "
                                    + "made; PLAN_FREQUENCY: the plan has drawn it often enough; CAP: its visits of the year "
                                    + "are used up, CAP_JOINT_OR_DOCUMENTARY: and a duty is due; NO_DAY: no day of the window "
                                    + "is free; NO_INSPECTORS: too few may go.")
            String why) {}

    @GET
    @Path("/draws/{id}/audit")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed(Access.AUDITOR)
    @Operation(
            summary = "Take all that is needed to recompute a draw",
            description =
                    "Lines of text for a program that shares nothing with this service: the snapshot, the key of its "
                            + "salts, what the seed was made of, and what the draw says it took.")
    public String audit(@PathParam("id") @Parameter(description = "The draw's id.") String id) {
        return draws.audit(caller.get(), id);
    }

    @GET
    @Path("/draws/{id}/proofs/{subject}")
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "Take a subject's proof",
            description =
                    "For the subject itself: that it was, or was not, among those who could be drawn, and its place.")
    public DrawProof proof(
            @PathParam("id") @Parameter(description = "The draw's id.") String id,
            @PathParam("subject") @Parameter(description = Docs.SUBJECT) String subject) {
        return draws.proof(caller.get(), id, caller.named(subject));
    }
}
