package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the graph is there. Once it was, the service stays ready without it: lookups go on from memory, and
 * taking the service out would take them too. No liveness check depends on the graph; a restart would not mend it.
 */
@Readiness
@ApplicationScoped
class GraphReadiness implements HealthCheck {
    private final Graph graph;

    GraphReadiness(Graph graph) {
        this.graph = graph;
    }

    @Override
    public HealthCheckResponse call() {
        Instant lastSeen = graph.lastSeen();
        return HealthCheckResponse.named("graph")
                .status(!lastSeen.equals(Instant.MIN))
                .withData("graph", graph.available() ? "up" : "down")
                .withData("lastSeen", lastSeen.toString())
                .build();
    }
}
