package org.xinheng.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.inspection.simulation.SimulationReport;
import org.xinheng.inspection.simulation.Simulations;

/** Trying a policy on the whole population before it counts. */
@Path("/api/v1/policies/{version}/simulation")
@Tag(name = "policies")
public class SimulationResource {
    private static final Duration TICK = Duration.ofMillis(500);

    private final Simulations simulations;
    private final ObjectMapper json;

    /** Injected. */
    public SimulationResource(Simulations simulations, ObjectMapper json) {
        this.simulations = simulations;
        this.json = json;
    }

    /** One line of progress. */
    @Schema(description = "How far a simulation has come.")
    public record Progress(
            @Schema(description = "How far it has come.") SimulationReport.State state,

            @Schema(description = "Subjects looked at.") long done,

            @Schema(description = "Subjects in all.") long total,

            @Schema(description = "Subjects that would change a tier, so far.")
            long movers) {
        static Progress of(SimulationReport report) {
            return new Progress(report.state(), report.done(), report.total(), report.movers());
        }
    }

    @POST
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER})
    @Operation(
            summary = "Begin a simulation",
            description = "Grades the whole population by the policy and by the one in force. Nothing is written and "
                    + "lookups go on undisturbed. One that is under way goes on.")
    public SimulationReport begin(@PathParam("version") @Parameter(description = Docs.POLICY) String version) {
        return simulations.begin(version);
    }

    @GET
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "What the latest simulation found",
            description = "Tiers now and then, who moves and why, inspections per year now and then by item and "
                    + "department; as far as it has come.")
    public SimulationReport get(@PathParam("version") @Parameter(description = Docs.POLICY) String version) {
        return simulations.report(version);
    }

    @GET
    @Path("/progress")
    @Produces(RatiosResource.NDJSON)
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Follow the latest simulation",
            description = "A line of JSON every half second until it is over.")
    public StreamingOutput progress(@PathParam("version") @Parameter(description = Docs.POLICY) String version) {
        simulations.report(version);
        return out -> {
            SimulationReport report;
            do {
                try {
                    report = simulations.report(version, TICK);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                out.write(json.writeValueAsBytes(Progress.of(report)));
                out.write('\n');
                out.flush();
            } while (report.state() == SimulationReport.State.RUNNING);
        };
    }

    @DELETE
    @RolesAllowed({Access.POLICY_MAKER, Access.REVIEWER})
    @Operation(summary = "Give the latest simulation up", description = "What it found so far stays to be read.")
    public SimulationReport cancel(@PathParam("version") @Parameter(description = Docs.POLICY) String version)
            throws InterruptedException {
        return simulations.cancel(version);
    }
}
