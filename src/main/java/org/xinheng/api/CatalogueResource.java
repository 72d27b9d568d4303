package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.standing.Population;
import org.xinheng.standing.Registrar;

/** Areas, departments and items. */
@Path("/api/v1")
@Tag(name = "catalogue")
public class CatalogueResource {
    private static final String SAME = "must be the code in the address";

    private final Registrar registrar;
    private final Population population;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public CatalogueResource(Registrar registrar, Population population, CurrentCaller caller, Answers answers) {
        this.registrar = registrar;
        this.population = population;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @Path("/areas")
    @RolesAllowed({
        Access.SCHEDULER,
        Access.OFFICER,
        Access.REVIEWER,
        Access.POLICY_MAKER,
        Access.OPERATOR,
        Access.AUDITOR
    })
    @Operation(summary = "List the areas", description = "All management areas by code.")
    public Collection<Area> areas() {
        return population.catalogue().areas();
    }

    @PUT
    @Path("/areas/{code}")
    @RolesAllowed(Access.OPERATOR)
    @Operation(summary = "Enter or correct an area", description = "The tree of areas must stay a tree.")
    public WriteAnswer saveArea(
            @PathParam("code") @Parameter(description = "The area's code.") String code,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            Area body) {
        Check.that(Check.present("body", body).code().equals(code), "code", SAME);
        return answers.of(registrar.save(caller.request(key, "areas/" + code, body), body), code);
    }

    @GET
    @Path("/departments")
    @RolesAllowed({
        Access.SCHEDULER,
        Access.OFFICER,
        Access.REVIEWER,
        Access.POLICY_MAKER,
        Access.OPERATOR,
        Access.AUDITOR
    })
    @Operation(summary = "List the departments", description = "All departments by code.")
    public Collection<Department> departments() {
        return population.catalogue().departments();
    }

    @PUT
    @Path("/departments/{code}")
    @RolesAllowed(Access.OPERATOR)
    @Operation(
            summary = "Enter or correct a department",
            description = "Its area and the department above it must be known.")
    public WriteAnswer saveDepartment(
            @PathParam("code") @Parameter(description = "The department's code.") String code,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            Department body) {
        Check.that(Check.present("body", body).code().equals(code), "code", SAME);
        return answers.of(registrar.save(caller.request(key, "departments/" + code, body), body), code);
    }

    @GET
    @Path("/items")
    @RolesAllowed({
        Access.SCHEDULER,
        Access.OFFICER,
        Access.REVIEWER,
        Access.POLICY_MAKER,
        Access.OPERATOR,
        Access.AUDITOR
    })
    @Operation(summary = "List the items", description = "All items of supervision by code.")
    public Collection<Item> items() {
        return population.catalogue().items();
    }

    @GET
    @Path("/items/{code}")
    @RolesAllowed({
        Access.SCHEDULER,
        Access.OFFICER,
        Access.REVIEWER,
        Access.POLICY_MAKER,
        Access.OPERATOR,
        Access.AUDITOR
    })
    @Operation(summary = "Look at an item", description = "One item of supervision.")
    public Item item(@PathParam("code") @Parameter(description = "The item's code.") String code) {
        return population.catalogue().item(code);
    }

    @PUT
    @Path("/items/{code}")
    @RolesAllowed(Access.OPERATOR)
    @Operation(
            summary = "Enter or correct an item",
            description = "Its departments and its scheme must be known. Ratios follow at once.")
    public WriteAnswer saveItem(
            @PathParam("code") @Parameter(description = "The item's code.") String code,
            @HeaderParam("Idempotency-Key") @Parameter(description = Docs.IDEMPOTENCY) String key,
            Item body) {
        Check.that(Check.present("body", body).code().equals(code), "code", SAME);
        return answers.of(registrar.save(caller.request(key, "items/" + code, body), body), code);
    }
}
