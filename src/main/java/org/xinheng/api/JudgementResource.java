package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Adjustment;
import org.xinheng.record.Rating;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.JudgementKeeper;
import org.xinheng.standing.Judgements;
import org.xinheng.standing.Ledger;

/** What others than the rules say of a subject's credit: upstream schemes, and people. */
@Path("/api/v1/subjects/{id}")
@Tag(name = "records")
public class JudgementResource {
    private final JudgementKeeper keeper;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final Answers answers;
    private final BusinessDay day;

    /** Injected. */
    public JudgementResource(
            JudgementKeeper keeper, Ledger ledger, CurrentCaller caller, Answers answers, BusinessDay day) {
        this.keeper = keeper;
        this.ledger = ledger;
        this.caller = caller;
        this.answers = answers;
        this.day = day;
    }

    /** A rating with its identifier. */
    @Schema(description = "What an upstream scheme says of the subject.")
    public record RatingView(
            @Schema(description = "The record's id.") String id,

            @Schema(description = "The rating.") Rating rating) {}

    /** An adjustment with its identifier. */
    @Schema(description = "A tier that is set by hand for a time.")
    public record AdjustmentView(
            @Schema(description = "The record's id.") String id,

            @Schema(description = "The adjustment.") Adjustment adjustment) {}

    @GET
    @Path("/ratings")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR, Access.SCHEDULER})
    @Operation(summary = "Ratings by upstream schemes", description = "Past and present, the latest first.")
    public List<RatingView> ratings(@PathParam("id") @Parameter(description = Docs.SUBJECT) String id) {
        return judgements(id).ratings().stream()
                .sorted(Comparator.comparing(Rating::ratedOn).reversed())
                .map(r -> new RatingView(r.id().value(), r))
                .toList();
    }

    @POST
    @Path("/ratings")
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Record a rating by an upstream scheme",
            description = "Kept apart from our own tiers. The same scheme and day is the same rating: sent again it is "
                    + "corrected.")
    public WriteAnswer rate(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            RatingInput body) {
        SubjectId subject = caller.subject(id);
        Rating rating = Check.present("body", body).of(subject);
        return answers.of(
                keeper.rate(caller.request(key, "subjects/" + subject + "/ratings", body), rating),
                rating.id().value());
    }

    @POST
    @Path("/ratings/{rating}/withdrawal")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER})
    @Operation(
            summary = "Withdraw a rating",
            description = "It was recorded in error: from now on it never counted, on any date.")
    public WriteAnswer withdrawRating(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @PathParam("rating") @Parameter(description = "The record's id.") String rating,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            WithdrawalInput body) {
        SubjectId subject = caller.subject(id);
        return answers.of(
                keeper.withdrawRating(
                        caller.request(key, "subjects/" + subject + "/ratings/" + rating, body),
                        subject,
                        Parameters.record(rating),
                        Check.present("body", body).reason()),
                rating);
    }

    @GET
    @Path("/adjustments")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "Adjustments by hand", description = "Past, present and announced, the latest first.")
    public List<AdjustmentView> adjustments(@PathParam("id") @Parameter(description = Docs.SUBJECT) String id) {
        return judgements(id).adjustments().stream()
                .sorted(Comparator.comparing((Adjustment a) -> a.period().from())
                        .reversed())
                .map(a -> new AdjustmentView(a.id().value(), a))
                .toList();
    }

    @POST
    @Path("/adjustments")
    @RolesAllowed(Access.REVIEWER)
    @Operation(
            summary = "Set a tier by hand",
            description =
                    "For a time and with a reason, whatever the rules say. The answer carries the tier as it is now.")
    public WriteAnswer adjust(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            AdjustmentInput body) {
        SubjectId subject = caller.subject(id);
        Adjustment adjustment =
                Check.present("body", body).of(subject, caller.get().name(), day.today());
        return answers.of(
                keeper.adjust(caller.request(key, "subjects/" + subject + "/adjustments", body), adjustment),
                adjustment.id().value());
    }

    @POST
    @Path("/adjustments/{adjustment}/end")
    @RolesAllowed(Access.REVIEWER)
    @Operation(summary = "End an adjustment", description = "From today on the rules decide again.")
    public WriteAnswer end(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @PathParam("adjustment") @Parameter(description = "The record's id.") String adjustment,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            WithdrawalInput body) {
        SubjectId subject = caller.subject(id);
        return answers.of(
                keeper.end(
                        caller.request(key, "subjects/" + subject + "/adjustments/" + adjustment, body),
                        subject,
                        Parameters.record(adjustment),
                        Check.present("body", body).reason()),
                adjustment);
    }

    private Judgements judgements(String id) {
        return ledger.find(caller.subject(id))
                .orElseThrow(() -> RefusedException.unknown("subject", id))
                .dossier()
                .judgements();
    }
}
