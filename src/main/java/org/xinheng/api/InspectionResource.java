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
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.record.Inspection;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.RecordKeeper;

/** Inspections: record, correct, withdraw, look at. */
@Path("/api/v1/inspections")
@Tag(name = "records")
public class InspectionResource {
    private final RecordKeeper keeper;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public InspectionResource(RecordKeeper keeper, Ledger ledger, CurrentCaller caller, Answers answers) {
        this.keeper = keeper;
        this.ledger = ledger;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @RolesAllowed({Access.OFFICER, Access.SCHEDULER})
    @Operation(
            summary = "Record an inspection",
            description =
                    "The answer carries the subject's tiers and ratios as they are now. The same department, source "
                            + "key, subject and item is the same record: sent again it is corrected.")
    public WriteAnswer record(
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            InspectionInput body) {
        Inspection inspection = Check.present("body", body).of(caller.named(Check.present("subject", body.subject())));
        return answers.of(
                keeper.record(caller.request(key, "inspections", body), inspection),
                inspection.id().value());
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Access.REVIEWER, Access.OFFICER})
    @Operation(
            summary = "Withdraw an inspection",
            description = "It was recorded in error: from now on it never counted.")
    public WriteAnswer withdraw(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            WithdrawalInput body) {
        RecordId record = Parameters.record(id);
        visible(record);
        return answers.of(
                keeper.withdrawInspection(
                        caller.request(key, "inspections/" + id + "/withdrawal", body),
                        record,
                        Check.present("body", body).reason()),
                id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR, Access.SCHEDULER})
    @Operation(summary = "Look at an inspection", description = "What was done and found, withdrawn or not.")
    public InspectionView get(@PathParam("id") @Parameter(description = "The record's id.") String id) {
        Ledger.Stored<Inspection> stored = visible(Parameters.record(id));
        return new InspectionView(stored.record().id().value(), stored.record(), stored.withdrawn());
    }

    private Ledger.Stored<Inspection> visible(RecordId id) {
        return ledger.inspection(id)
                .filter(stored -> caller.seesSubject(stored.record().subject()))
                .orElseThrow(() -> RefusedException.unknown("inspection", id.value()));
    }
}
