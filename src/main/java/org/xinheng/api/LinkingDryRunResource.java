package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.record.Link;
import org.xinheng.standing.LinkingDryRun;

/** What other linking rules would do, without doing it. */
@Path("/api/v1/linking-dry-runs")
@Tag(name = "relationships")
public class LinkingDryRunResource {
    private static final int SHOWN = 100;

    private final LinkingDryRun dryRun;

    /** Injected. */
    public LinkingDryRunResource(LinkingDryRun dryRun) {
        this.dryRun = dryRun;
    }

    /** What would become of links. */
    @Schema(description = "Which links a policy would make and end, by rule, with the first hundred of each.")
    public record DryRun(
            @Schema(description = "Links that would be made, by rule.")
            Map<String, Long> made,

            @Schema(description = "Links that would end, by rule.")
            Map<String, Long> ended,

            @Schema(description = "Links that would stay.") int kept,

            @Schema(description = "The first of those that would be made.")
            List<Link> firstMade,

            @Schema(description = "The first of those that would end.")
            List<Link> firstEnded) {}

    @POST
    @Consumes({"application/yaml", "text/plain"})
    @RolesAllowed({Access.POLICY_MAKER, Access.OPERATOR, Access.AUDITOR})
    @Operation(
            summary = "Try out linking rules",
            description = "Finds the links that the policy in the body would make of today's relations and records.")
    public DryRun run(String policy) {
        LinkingDryRun.Outcome outcome = dryRun.of(Check.present("body", policy));
        return new DryRun(
                byRule(outcome.made()),
                byRule(outcome.ended()),
                outcome.kept(),
                outcome.made().stream().limit(SHOWN).toList(),
                outcome.ended().stream().limit(SHOWN).toList());
    }

    private static Map<String, Long> byRule(List<Link> links) {
        return links.stream().collect(Collectors.groupingBy(Link::rule, TreeMap::new, Collectors.counting()));
    }
}
