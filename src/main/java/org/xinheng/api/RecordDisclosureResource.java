package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.disclosure.Filing;
import org.xinheng.disclosure.ProceedingStore;
import org.xinheng.disclosure.Proceedings;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.Violation;

/** The publication of one record: repair, non-disclosure, objection, shielding and notice begin here. */
@Path("/api/v1/violations")
@Tag(name = "disclosure")
public class RecordDisclosureResource {
    private final Proceedings proceedings;
    private final ProceedingStore store;
    private final ProceedingViews views;
    private final ProceedingDesk desk;
    private final CurrentCaller caller;

    /** Injected. */
    public RecordDisclosureResource(
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
    @Path("/{id}/repairs")
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
    @Path("/{id}/objections")
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
    @Path("/{id}/shieldings")
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
    @Path("/{id}/notices")
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
    @Path("/{id}/withholdings")
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

    @GET
    @Path("/{id}/proceedings")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(summary = "Look at a record's procedures", description = "All of them, the earliest first.")
    public ProceedingPage ofRecord(@PathParam("id") @Parameter(description = "The record's id.") String id) {
        Violation violation = desk.record(id);
        return new ProceedingPage(
                store.ofRecord(violation.id()).stream()
                        .map(p -> views.of(p, violation.party()))
                        .toList(),
                Optional.empty());
    }

    @GET
    @Path("/{id}/publication")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Ask what the public sees of a record",
            description = "From when until when, by which rule, when it may be repaired and on which conditions.")
    public PublicationView publication(@PathParam("id") @Parameter(description = "The record's id.") String id) {
        return views.publication(desk.record(id));
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
        RecordId record = desk.record(id).id();
        return desk.answer(
                proceedings.file(caller.request(key, "violations/" + id + "/" + path, body), record, filing));
    }
}
