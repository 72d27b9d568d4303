package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.disclosure.Proceedings;
import org.xinheng.record.Violation;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.RecordKeeper;
import org.xinheng.standing.Request;
import org.xinheng.standing.Written;

/** Violations: record, correct, withdraw, look at. */
@Path("/api/v1/violations")
@Tag(name = "records")
public class ViolationResource {
    private final RecordKeeper keeper;
    private final Ledger ledger;
    private final Proceedings proceedings;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public ViolationResource(
            RecordKeeper keeper, Ledger ledger, Proceedings proceedings, CurrentCaller caller, Answers answers) {
        this.keeper = keeper;
        this.proceedings = proceedings;
        this.ledger = ledger;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Access.OFFICER)
    @Operation(
            summary = "Record a violation",
            description =
                    "The answer carries the subject's tiers and ratios as they are now. The same department, document "
                            + "number (or source key), party and kind is the same record: sent again it is corrected.")
    public WriteAnswer record(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            ViolationInput body) {
        Violation violation = Check.present("body", body).against(party(body));
        Request request = caller.request(key, "violations", body);
        Written written = Check.absentOr(body.withhold())
                .map(withhold -> proceedings
                        .recordWithheld(request, violation, withhold.filing())
                        .written())
                .orElseGet(() -> keeper.record(request, violation));
        return answers.of(written, violation.id().value());
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Access.REVIEWER, Access.OFFICER})
    @Operation(
            summary = "Withdraw a violation",
            description =
                    "It was wrong or annulled: from now on it never counted, on any date. Only knownAt still shows it.")
    public WriteAnswer withdraw(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            WithdrawalInput body) {
        RecordId record = Parameters.record(id);
        visible(stored(record).record().party(), id);
        return answers.of(
                keeper.withdrawViolation(
                        caller.request(key, "violations/" + id + "/withdrawal", body),
                        record,
                        Check.present("body", body).reason()),
                id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR, Access.SCHEDULER})
    @Operation(summary = "Look at a violation", description = "The decision document's data, withdrawn or not.")
    public ViolationView get(@PathParam("id") @Parameter(description = "The record's id.") String id) {
        Ledger.Stored<Violation> stored = stored(Parameters.record(id));
        visible(stored.record().party(), id);
        return new ViolationView(stored.record().id().value(), stored.record(), stored.withdrawn());
    }

    private Ledger.Stored<Violation> stored(RecordId id) {
        return ledger.violation(id).orElseThrow(() -> RefusedException.unknown("violation", id.value()));
    }

    private Party party(ViolationInput body) {
        Check.that(
                Check.absentOr(body.subject()).isPresent()
                        != Check.absentOr(body.person()).isPresent(),
                "subject",
                "or person is required, and not both");
        return body.subject()
                .<Party>map(caller::named)
                .orElseGet(() -> PersonId.parse(body.person().orElseThrow()));
    }

    private void visible(Party party, String id) {
        if (party instanceof SubjectId subject && !caller.seesSubject(subject)) {
            throw RefusedException.unknown("violation", id);
        }
    }
}
