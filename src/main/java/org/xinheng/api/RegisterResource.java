package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.Check;
import org.xinheng.inspection.Delegations;
import org.xinheng.inspection.Guides;
import org.xinheng.inspection.Staff;
import org.xinheng.record.task.Bundle;
import org.xinheng.record.task.Delegation;
import org.xinheng.record.task.Guide;

/** Inspectors and experts, compliance guides, bundles of items, delegations. */
@Path("/api/v1")
@Tag(name = "inspection")
public class RegisterResource {
    private static final String SAME = "must be the code in the address";

    private final Staff staff;
    private final Guides guides;
    private final Delegations delegations;
    private final PersonSeal seal;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public RegisterResource(
            Staff staff,
            Guides guides,
            Delegations delegations,
            PersonSeal seal,
            CurrentCaller caller,
            Answers answers) {
        this.staff = staff;
        this.guides = guides;
        this.delegations = delegations;
        this.seal = seal;
        this.caller = caller;
        this.answers = answers;
    }

    @PUT
    @Path("/inspectors/{code}")
    @RolesAllowed({Access.OPERATOR, Access.OFFICER})
    @Operation(
            summary = "Enter or correct an inspector or expert",
            description = "The name is kept sealed and shown masked.")
    public WriteAnswer saveInspector(
            @PathParam("code") @Parameter(description = "Number of the certificate.") String code,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            InspectorInput body) {
        Check.that(Check.present("body", body).code().equals(code), "code", SAME);
        return answers.of(
                staff.save(caller.request(key, "inspectors/" + code, body), body.toInspector(seal, caller::subject)),
                code);
    }

    @GET
    @Path("/inspectors")
    @RolesAllowed({Access.OPERATOR, Access.OFFICER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "List inspectors and experts", description = "Those of the departments of the caller's areas.")
    public List<InspectorView> inspectors(
            @QueryParam("department") @Parameter(description = "Code of a department.") String department) {
        Caller asking = caller.get();
        return staff.list(Optional.ofNullable(department)).stream()
                .filter(i -> staff.isVisible(asking, i))
                .map(i -> InspectorView.of(i, seal))
                .toList();
    }

    @PUT
    @Path("/guides/{code}")
    @RolesAllowed({Access.OPERATOR, Access.OFFICER})
    @Operation(
            summary = "Enter a compliance guide or its next edition",
            description = "One guide per trade (一业一册); another text needs a higher edition.")
    public WriteAnswer saveGuide(
            @PathParam("code") @Parameter(description = "The guide's code.") String code,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            Guide body) {
        Check.that(Check.present("body", body).code().equals(code), "code", SAME);
        return answers.of(guides.save(caller.request(key, "guides/" + code, body), body), code);
    }

    @GET
    @Path("/guides")
    @RolesAllowed({Access.OPERATOR, Access.OFFICER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "List compliance guides", description = "All guides by code.")
    public List<Guide> guides() {
        return guides.guides();
    }

    @PUT
    @Path("/bundles/{code}")
    @RolesAllowed({Access.OPERATOR, Access.OFFICER})
    @Operation(
            summary = "Enter or correct a bundle of items",
            description = "Items that are checked together: 综合查一次, 一业一查, 综合监管一件事.")
    public WriteAnswer saveBundle(
            @PathParam("code") @Parameter(description = "The bundle's code.") String code,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            Bundle body) {
        Check.that(Check.present("body", body).code().equals(code), "code", SAME);
        return answers.of(guides.save(caller.request(key, "bundles/" + code, body), body), code);
    }

    @GET
    @Path("/bundles")
    @RolesAllowed({Access.OPERATOR, Access.OFFICER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(summary = "List bundles of items", description = "All bundles by code.")
    public List<Bundle> bundles() {
        return guides.bundles();
    }

    @PUT
    @Path("/delegations/{code}")
    @RolesAllowed(Access.OFFICER)
    @Operation(
            summary = "Enter or correct a delegation",
            description =
                    "Another department enters and publishes the results of a department's checks (委托). Only who acts for "
                            + "the department that checks gives it.")
    public WriteAnswer saveDelegation(
            @PathParam("code") @Parameter(description = "The delegation's code.") String code,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            Delegation body) {
        Check.that(Check.present("body", body).code().equals(code), "code", SAME);
        return answers.of(delegations.save(caller.request(key, "delegations/" + code, body), body), code);
    }

    @GET
    @Path("/delegations")
    @RolesAllowed({Access.OPERATOR, Access.OFFICER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "List delegations",
            description = "Those by departments of the caller's areas, ended ones included.")
    public List<Delegation> delegations() {
        return delegations.list(caller.get());
    }
}
