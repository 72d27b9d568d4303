package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.api.MeasureInputs.DecisionInput;
import org.xinheng.api.MeasureInputs.EndInput;
import org.xinheng.api.MeasureInputs.ObjectionInput;
import org.xinheng.api.MeasureInputs.OutcomeInput;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RecordId;
import org.xinheng.record.MeasureCase;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Measures;
import org.xinheng.standing.Request;
import org.xinheng.standing.Written;

/** Measures that restrict rights: those that wait for a decision, decisions, early ends, objections. */
@Path("/api/v1/measures")
@Tag(name = "relationships")
public class MeasureResource {
    private static final String LINK = "The id of the link that brings the measure.";

    private final Measures measures;
    private final LinkDesk desk;
    private final CurrentCaller caller;
    private final Answers answers;
    private final BusinessDay day;

    /** Injected. */
    public MeasureResource(Measures measures, LinkDesk desk, CurrentCaller caller, Answers answers, BusinessDay day) {
        this.measures = measures;
        this.desk = desk;
        this.caller = caller;
        this.answers = answers;
        this.day = day;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Measures that restrict rights",
            description = "Links whose measures restrict rights, in the order of their identifiers.")
    public MeasuresPage page(
            @QueryParam("waiting")
                    @Parameter(description = "true: only those that wait for a decision; false when absent.")
                    String waiting,
            @QueryParam("limit") @Parameter(description = "Entries on a page, 1 to 200; 50 when absent.") String limit,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor) {
        if (waiting != null && !waiting.equals("true") && !waiting.equals("false")) {
            throw new InvalidFieldException("waiting", "must be true or false");
        }
        return desk.page(caller.get(), "true".equals(waiting), Parameters.number("limit", limit, 1, 200, 50), cursor);
    }

    @POST
    @Path("/{link}/decision")
    @RolesAllowed(Access.REVIEWER)
    @Operation(
            summary = "Decide about a proposed measure",
            description = "Confirms or rejects it. A measure that restricts rights has no effect before.")
    public WriteAnswer decide(
            @PathParam("link") @Parameter(description = LINK) String link,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            DecisionInput body) {
        DecisionInput input = Check.present("body", body);
        return write(
                key,
                link,
                "decision",
                input,
                (request, id) -> measures.decide(
                        request,
                        id,
                        new MeasureCase.Decision(
                                Check.present("confirmed", input.confirmed()),
                                caller.get().name(),
                                input.authority(),
                                orToday(input.decidedOn()),
                                input.basis(),
                                input.finding(),
                                input.noticeServedOn(),
                                input.remedies())));
    }

    @POST
    @Path("/{link}/end")
    @RolesAllowed(Access.REVIEWER)
    @Operation(summary = "End a measure early", description = "From that day on it is no longer in force.")
    public WriteAnswer end(
            @PathParam("link") @Parameter(description = LINK) String link,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            EndInput body) {
        EndInput input = Check.present("body", body);
        return write(
                key,
                link,
                "end",
                input,
                (request, id) -> measures.end(
                        request,
                        id,
                        new MeasureCase.End(
                                caller.get().name(), input.authority(), orToday(input.on()), input.reason())));
    }

    @POST
    @Path("/{link}/objections")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER})
    @Operation(summary = "Object to a link", description = "Records what is said against it; one objection at a time.")
    public WriteAnswer object(
            @PathParam("link") @Parameter(description = LINK) String link,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            ObjectionInput body) {
        ObjectionInput input = Check.present("body", body);
        return write(
                key,
                link,
                "objections",
                input,
                (request, id) -> measures.object(
                        request,
                        id,
                        new MeasureCase.Objection(
                                caller.get().name(), orToday(input.filedOn()), input.reason(), Optional.empty())));
    }

    @POST
    @Path("/{link}/objections/decision")
    @RolesAllowed(Access.REVIEWER)
    @Operation(
            summary = "Decide an objection",
            description = "Where it is upheld, the link never counted; it stays to be seen.")
    public WriteAnswer answer(
            @PathParam("link") @Parameter(description = LINK) String link,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            OutcomeInput body) {
        OutcomeInput input = Check.present("body", body);
        return write(
                key,
                link,
                "objections/decision",
                input,
                (request, id) -> measures.answer(
                        request,
                        id,
                        new MeasureCase.Outcome(
                                Check.present("upheld", input.upheld()),
                                caller.get().name(),
                                input.authority(),
                                orToday(input.decidedOn()),
                                input.reason())));
    }

    private interface Change {
        Written made(Request request, RecordId link);
    }

    private WriteAnswer write(String key, String link, String what, Object body, Change change) {
        RecordId id = desk.visible(caller.get(), link).id();
        return answers.of(change.made(caller.request(key, "measures/" + link + "/" + what, body), id), id.value());
    }

    private LocalDate orToday(Optional<LocalDate> date) {
        return Check.absentOr(date).orElseGet(day::today);
    }
}
