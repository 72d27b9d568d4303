package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.api.IdentityInputs.StepInput;
import org.xinheng.api.IdentityInputs.SuspicionInput;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.record.IdentityCase;
import org.xinheng.standing.Identities;
import org.xinheng.standing.Ledger;

/** Whether two persons, or two subjects, are one: suspected, confirmed by another officer, taken apart again. */
@Path("/api/v1/identities")
@Tag(name = "relationships")
public class IdentityResource {
    private static final int MOST = 200;

    private final Identities identities;
    private final Ledger ledger;
    private final PartyViews views;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public IdentityResource(
            Identities identities, Ledger ledger, PartyViews views, CurrentCaller caller, Answers answers) {
        this.identities = identities;
        this.ledger = ledger;
        this.views = views;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "Cases of identity", description = "At most 200, those of one state or of all, by identifier.")
    public List<IdentityView> cases(
            @QueryParam("state") @Parameter(description = "State of the cases; all when absent.") String state) {
        Optional<IdentityCase.State> wanted = Parameters.constant(IdentityCase.State.class, "state", state);
        return ledger.identities(wanted, MOST).stream()
                .filter(c -> views.sees(caller.get(), c.kept()) || views.sees(caller.get(), c.other()))
                .map(c -> new IdentityView(c.id().value(), c, views.of(List.of(c.kept(), c.other()))))
                .toList();
    }

    @POST
    @RolesAllowed({Access.OFFICER, Access.REVIEWER})
    @Operation(
            summary = "Suspect that two persons or two subjects are one",
            description = "Nothing changes until another officer confirms it.")
    public WriteAnswer suspect(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            SuspicionInput body) {
        SuspicionInput input = Check.present("body", body);
        Party kept = input.keptParty();
        Party other = input.otherParty();
        RecordId id = new IdentityCase(kept, other, IdentityCase.State.SUSPECTED, List.of()).id();
        views.known(caller.get(), kept);
        views.known(caller.get(), other);
        return answers.of(
                identities.suspect(caller.request(key, "identities", input), kept, other, input.evidence()),
                id.value());
    }

    @POST
    @Path("/{id}/steps")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER})
    @Operation(
            summary = "Decide or doubt a case",
            description =
                    "Once confirmed, both are walked as one, links and all, and a subject is graded by the records of "
                            + "both; requests for the other one are redirected (308). Separated, every earlier answer is "
                            + "back: each keeps the records that were entered for it.")
    public WriteAnswer step(
            @PathParam("id") @Parameter(description = "The case's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            StepInput body) {
        StepInput input = Check.present("body", body);
        RecordId record = Parameters.record(id);
        return answers.of(
                identities.step(
                        caller.request(key, "identities/" + id + "/steps", input),
                        record,
                        Check.present("act", input.act()),
                        input.evidence()),
                record.value());
    }
}
