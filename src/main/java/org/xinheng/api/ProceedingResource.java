package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Role;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.disclosure.Decision;
import org.xinheng.disclosure.Filing;
import org.xinheng.disclosure.ProceedingStore;
import org.xinheng.disclosure.Proceedings;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.Violation;
import org.xinheng.standing.Ledger;

/** Repair, non-disclosure, objection, shielding and notice: begin, decide, look at. */
@Path("/api/v1")
@Tag(name = "disclosure")
public class ProceedingResource {
    private static final int MOST = 200;
    private static final Set<ProceedingAction> BY_REVIEWER = EnumSet.of(
            ProceedingAction.APPROVE,
            ProceedingAction.REFUSE,
            ProceedingAction.REVOKE,
            ProceedingAction.LIFT,
            ProceedingAction.COMPLETE);

    private final Proceedings proceedings;
    private final ProceedingStore store;
    private final ProceedingViews views;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public ProceedingResource(
            Proceedings proceedings,
            ProceedingStore store,
            ProceedingViews views,
            Ledger ledger,
            CurrentCaller caller,
            Answers answers) {
        this.proceedings = proceedings;
        this.store = store;
        this.views = views;
        this.ledger = ledger;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @Path("/violations/{id}/repairs")
    @RolesAllowed(Access.OFFICER)
    @Operation(
            summary = "Apply for repair",
            description = "For the party (信用修复). Refused with the conditions that are not met. Approved, the record "
                    + "has no effect from that day on: publication, points and links end.")
    public ProceedingAnswer repair(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            ProceedingInput body) {
        return file(ProceedingKind.REPAIR, "repairs", id, key, body);
    }

    @POST
    @Path("/violations/{id}/objections")
    @RolesAllowed(Access.OFFICER)
    @Operation(
            summary = "Take in an objection",
            description = "The party says that what is published is wrong (异议). The public record says at once that an "
                    + "objection is open.")
    public ProceedingAnswer objection(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            ProceedingInput body) {
        return file(ProceedingKind.OBJECTION, "objections", id, key, body);
    }

    @POST
    @Path("/violations/{id}/shieldings")
    @RolesAllowed(Access.OFFICER)
    @Operation(
            summary = "Ask for temporary shielding",
            description = "While the party is being reorganised under a court's ruling (临时屏蔽), which must be among the "
                    + "documents. COMPLETE ends it with repair, LIFT with publication.")
    public ProceedingAnswer shielding(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            ProceedingInput body) {
        return file(ProceedingKind.SHIELDING, "shieldings", id, key, body);
    }

    @POST
    @Path("/violations/{id}/notices")
    @RolesAllowed(Access.OFFICER)
    @Operation(
            summary = "Record that the notice was served",
            description = "The decision was served together with the guide to repair (两书同达): by which means, and "
                    + "which documents.")
    public ProceedingAnswer notice(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            ProceedingInput body) {
        return file(ProceedingKind.NOTICE, "notices", id, key, body);
    }

    @POST
    @Path("/violations/{id}/withholdings")
    @RolesAllowed(Access.OFFICER)
    @Operation(
            summary = "Ask not to disclose",
            description = "On one of the grounds of the law (不予公示). Kept from the public while a reviewer decides.")
    public ProceedingAnswer withholding(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            WithholdingInput body) {
        return file("withholdings", id, key, body, Check.present("body", body).filing());
    }

    @POST
    @Path("/proceedings/{id}/{action}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER})
    @Operation(
            summary = "Take a procedure further",
            description =
                    "accept, reject, extend, cancel, correct and uphold by officers or reviewers; approve, refuse, "
                            + "revoke, lift and complete by reviewers who did not file it. What is not possible is refused with "
                            + "what is.")
    public ProceedingAnswer decide(
            @PathParam("id") @Parameter(description = "The procedure's id.") String id,
            @PathParam("action") @Parameter(description = "What is done, in lower case, as in approve.") String action,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            StepInput body) {
        ProceedingAction step = Parameters.constant(ProceedingAction.class, "action", action.toUpperCase(Locale.ROOT))
                .orElseThrow();
        if (BY_REVIEWER.contains(step) && !caller.get().roles().contains(Role.REVIEWER)) {
            throw new RefusedException(RefusedException.Reason.NOT_ALLOWED, step + " takes a reviewer");
        }
        ProceedingStore.Filed filed = visible(id);
        Check.present("body", body);
        Proceedings.Done done = proceedings.decide(
                caller.request(key, "proceedings/" + id + "/" + action, body),
                filed.proceeding().id(),
                new Decision(step, body.reason(), body.documents()));
        return answer(done);
    }

    @GET
    @Path("/proceedings/{id}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "Look at a procedure", description = "All its steps, its clocks, and what may follow.")
    public ProceedingView get(@PathParam("id") @Parameter(description = "The procedure's id.") String id) {
        return views.of(visible(id));
    }

    @GET
    @Path("/proceedings")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Find what waits for somebody",
            description = "Procedures that are not decided, the oldest first, within the caller's areas.")
    public ProceedingPage pending(
            @QueryParam("kind") @Parameter(description = "Only procedures of that kind.") String kind,
            @QueryParam("limit") @Parameter(description = "Procedures looked at for a page, 1 to 200; 50 when absent.")
                    String limit,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor) {
        Optional<ProceedingKind> wanted = Parameters.constant(ProceedingKind.class, "kind", kind);
        int most = Parameters.number("limit", limit, 1, MOST, 50);
        int from = Parameters.number("cursor", cursor, 0, Integer.MAX_VALUE - MOST, 0);
        List<ProceedingStore.Filed> page = store.pending(from, most);
        return new ProceedingPage(
                page.stream()
                        .filter(f -> sees(f.party()))
                        .filter(f -> wanted.map(k -> k == f.proceeding().kind()).orElse(true))
                        .map(views::of)
                        .toList(),
                page.size() == most ? Optional.of(Integer.toString(from + most)) : Optional.empty());
    }

    @GET
    @Path("/violations/{id}/proceedings")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "Look at a record's procedures", description = "All of them, the earliest first.")
    public ProceedingPage ofRecord(@PathParam("id") @Parameter(description = "The record's id.") String id) {
        Violation violation = record(id);
        return new ProceedingPage(
                store.ofRecord(violation.id()).stream()
                        .map(p -> views.of(p, violation.party()))
                        .toList(),
                Optional.empty());
    }

    @GET
    @Path("/violations/{id}/publication")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Ask what the public sees of a record",
            description = "From when until when, by which rule, when it may be repaired and on which conditions.")
    public PublicationView publication(@PathParam("id") @Parameter(description = "The record's id.") String id) {
        return views.publication(record(id));
    }

    private ProceedingAnswer file(ProceedingKind kind, String path, String id, String key, ProceedingInput body) {
        Check.present("body", body);
        return file(
                path,
                id,
                key,
                body,
                new Filing(kind, Optional.empty(), body.declared(), body.reason(), body.documents()));
    }

    private ProceedingAnswer file(String path, String id, String key, Object body, Filing filing) {
        RecordId record = record(id).id();
        return answer(proceedings.file(caller.request(key, "violations/" + id + "/" + path, body), record, filing));
    }

    private ProceedingAnswer answer(Proceedings.Done done) {
        ProceedingStore.Filed filed = store.find(done.id()).orElseThrow();
        return new ProceedingAnswer(
                views.of(filed), answers.of(done.written(), done.id().value()));
    }

    private ProceedingStore.Filed visible(String id) {
        return store.find(Parameters.record(id))
                .filter(f -> sees(f.party()))
                .orElseThrow(() -> RefusedException.unknown("proceeding", id));
    }

    private Violation record(String id) {
        return ledger.violation(Parameters.record(id))
                .map(Ledger.Stored::record)
                .filter(v -> sees(v.party()))
                .orElseThrow(() -> RefusedException.unknown("violation", id));
    }

    private boolean sees(Party party) {
        return !(party instanceof SubjectId subject) || caller.seesSubject(subject);
    }
}
