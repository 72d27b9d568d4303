package org.xinheng.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Keeper;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;

/** How the service is. */
@Path("/api/v1/status")
@Tag(name = "operation")
public class StatusResource {
    private final Population population;
    private final Rules rules;
    private final Keeper keeper;
    private final BusinessDay day;

    /** Injected. */
    public StatusResource(Population population, Rules rules, Keeper keeper, BusinessDay day) {
        this.population = population;
        this.rules = rules;
        this.keeper = keeper;
        this.day = day;
    }

    /** The service's state. */
    @Schema(description = "How current this process's answers are.")
    public record Status(
            @Schema(description = "Today's date, Asia/Shanghai.")
            LocalDate today,

            @Schema(description = "Number of the last change that is reflected here.")
            long changeNumber,

            @Schema(description = "Version of the policy.") String policyVersion,

            @Schema(description = "Version of areas, departments and items.")
            long catalogueVersion,

            @Schema(description = "Subjects in memory.") int subjects,

            @Schema(description = "Bytes that their standings take in memory.")
            long standingBytes,

            @Schema(description = "Whether answers may be out of date because the graph is away.")
            boolean stale,

            @Schema(description = "Seconds since this was known to be what the graph has.")
            long ageSeconds,

            @Schema(description = "Whether this process numbers changes and grades the rest.")
            boolean keeper) {}

    @GET
    @NonBlocking
    @RolesAllowed({
        Access.SCHEDULER,
        Access.OFFICER,
        Access.REVIEWER,
        Access.POLICY_MAKER,
        Access.OPERATOR,
        Access.AUDITOR
    })
    @Operation(summary = "The service's state", description = "Change number, policy, how current, who keeps the log.")
    public Status status() {
        return new Status(
                day.today(),
                population.number(),
                rules.active().version(),
                population.catalogue().version(),
                population.table().size(),
                population.table().bytes(),
                population.isStale(),
                population.age().toSeconds(),
                keeper.holdsLease());
    }
}
