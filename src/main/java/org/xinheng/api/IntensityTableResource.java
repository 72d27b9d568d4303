package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.policy.ShippedTable;
import org.xinheng.policy.Source;
import org.xinheng.standing.PolicyStore;
import org.xinheng.standing.Rules;
import org.xinheng.standing.ShippedTables;

/** The tables of ratios and frequencies that authorities published, ready to be put into a policy. */
@Path("/api/v1/intensity-tables")
@Tag(name = "scheduling")
public class IntensityTableResource {
    private final ShippedTables tables;
    private final PolicyStore policies;
    private final Rules rules;

    /** Injected. */
    public IntensityTableResource(ShippedTables tables, PolicyStore policies, Rules rules) {
        this.tables = tables;
        this.policies = policies;
        this.rules = rules;
    }

    /** A shipped table. */
    @Schema(description = "A published table of ratios and frequencies.")
    public record TableView(
            @Schema(description = "Its code.") String code,

            @Schema(description = "Whose it is and what it is about.")
            String title,

            @Schema(description = "Its tiers, the best first; empty where it does not go by tiers.")
            List<String> tiers,

            @Schema(description = "Where its numbers come from.")
            List<Source> sources) {
        static TableView of(ShippedTable table) {
            return new TableView(table.code(), table.title(), table.tiers(), table.sources());
        }
    }

    @GET
    @RolesAllowed({Access.POLICY_MAKER, Access.OFFICER, Access.SCHEDULER, Access.AUDITOR})
    @Operation(
            summary = "List the published intensity tables",
            description = "Real tables of ratios and frequencies that come with the service, each with its source.")
    public List<TableView> list() {
        return tables.all().stream().map(TableView::of).toList();
    }

    @GET
    @Path("/{code}/policy")
    @Produces("application/yaml")
    @RolesAllowed({Access.POLICY_MAKER, Access.AUDITOR})
    @Operation(
            summary = "Put a published table into the policy in force",
            description = "The text of a policy with the table in the place of the policy's own; nothing is changed.")
    public String policy(@PathParam("code") @Parameter(description = "The table's code.") String code) {
        String inForce = policies.find(rules.active().version()).orElseThrow();
        return tables.table(code).into(inForce);
    }
}
