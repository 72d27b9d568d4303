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
import org.xinheng.code.RefusedException;
import org.xinheng.disclosure.Decision;
import org.xinheng.disclosure.ProceedingStore;
import org.xinheng.disclosure.Proceedings;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;

/** Procedures about the publication of records: decide them, look at them. */
@Path("/api/v1/proceedings")
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
    private final ProceedingDesk desk;
    private final CurrentCaller caller;

    /** Injected. */
    public ProceedingResource(
            Proceedings proceedings,
            ProceedingStore store,
            ProceedingViews views,
            ProceedingDesk desk,
            CurrentCaller caller) {
        this.proceedings = proceedings;
        this.store = store;
        this.views = views;
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/{action}")
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
        ProceedingStore.Filed filed = desk.procedure(id);
        Check.present("body", body);
        Proceedings.Done done = proceedings.decide(
                caller.request(key, "proceedings/" + id + "/" + action, body),
                filed.proceeding().id(),
                new Decision(step, body.reason(), body.documents()));
        return desk.answer(done);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "Look at a procedure", description = "All its steps, its clocks, and what may follow.")
    public ProceedingView get(@PathParam("id") @Parameter(description = "The procedure's id.") String id) {
        return views.of(desk.procedure(id));
    }

    @GET
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
                        .filter(f -> desk.sees(f.party()))
                        .filter(f -> wanted.map(k -> k == f.proceeding().kind()).orElse(true))
                        .map(views::of)
                        .toList(),
                page.size() == most ? Optional.of(Integer.toString(from + most)) : Optional.empty());
    }
}
