package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.policy.LinkingRules;
import org.xinheng.policy.Measure;
import org.xinheng.policy.Policy;
import org.xinheng.standing.Rules;

/** The measures that the policy in force knows. */
@Path("/api/v1/measures-catalogue")
@Tag(name = "relationships")
public class MeasureCatalogueResource {
    private final Rules rules;

    /** Injected. */
    public MeasureCatalogueResource(Rules rules) {
        this.rules = rules;
    }

    /** An entry of the catalogue. */
    @Schema(description = "An entry of the measures catalogue with its legal basis and the rules that entail it.")
    public record CatalogueEntry(
            @Schema(description = "The measure.") Measure measure,

            @Schema(description = "Its legal basis as reasons cite it, with a remark where its wording is unverified.")
            String citation,

            @Schema(description = "Codes of the linking rules in force that entail it.")
            List<String> rules) {}

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR, Access.POLICY_MAKER})
    @Operation(
            summary = "The measures catalogue",
            description = "Every measure with its group, legal basis, implementing departments and level.")
    public List<CatalogueEntry> entries() {
        Policy policy = rules.active().policy();
        return policy.measures().stream()
                .map(measure -> new CatalogueEntry(
                        measure,
                        policy.citation(measure.source()),
                        policy.linking().rules().stream()
                                .filter(rule -> rule.enabled() && rule.measure().equals(measure.code()))
                                .map(LinkingRules.Rule::code)
                                .toList()))
                .toList();
    }
}
