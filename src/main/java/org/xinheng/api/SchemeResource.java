package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Scheme;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Rules;

/** What the codes of the policy in force stand for. */
@Path("/api/v1/schemes")
@Tag(name = "policies")
public class SchemeResource {
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public SchemeResource(Rules rules, BusinessDay day) {
        this.rules = rules;
        this.day = day;
    }

    /** The words of a policy. */
    @Schema(description = "The schemes and labels of the policy in force, with their titles.")
    public record SchemeWords(
            @Schema(description = "Version of the policy.") String policyVersion,
            @Schema(description = "Its schemes.") List<SchemeTitle> schemes,

            @Schema(description = "Labels that it gives to subjects.")
            List<TitledCode> labels,

            @Schema(description = "Kinds of subject through which no joint punishment spreads.")
            List<SubjectKind> barriers) {}

    /** A scheme's words. */
    @Schema(description = "A scheme with its tiers and dimensions.")
    public record SchemeTitle(
            @Schema(description = "Its code.", examples = "comprehensive")
            String code,

            @Schema(description = "Its title.") String title,

            @Schema(description = "Its tiers, the best first; the code is the label.")
            List<TitledCode> tiers,

            @Schema(description = "What its indicators are about.")
            List<TitledCode> dimensions) {
        static SchemeTitle of(Scheme scheme) {
            return new SchemeTitle(
                    scheme.code(),
                    scheme.title(),
                    scheme.tiers().stream()
                            .map(t -> new TitledCode(t.label(), t.title()))
                            .toList(),
                    scheme.dimensions().stream()
                            .map(d -> new TitledCode(d.code(), d.title()))
                            .toList());
        }
    }

    /** A code with its title. */
    @Schema(description = "A code with its title.")
    public record TitledCode(
            @Schema(description = "The code.") String code,

            @Schema(description = "What it means, for people.")
            String title) {}

    @GET
    @RolesAllowed({
        Access.SCHEDULER,
        Access.OFFICER,
        Access.REVIEWER,
        Access.POLICY_MAKER,
        Access.OPERATOR,
        Access.AUDITOR
    })
    @Operation(
            summary = "Words of the policy in force",
            description = "Titles of its schemes, tiers, dimensions and labels.")
    public SchemeWords all() {
        Policy policy = rules.active().on(day.today()).policy();
        return new SchemeWords(
                policy.version(),
                policy.schemes().stream().map(SchemeTitle::of).toList(),
                policy.flags().stream()
                        .map(f -> new TitledCode(f.code(), f.title()))
                        .toList(),
                policy.linking().barriers().stream().sorted().toList());
    }
}
