package org.xinheng.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * All that is open while the service runs, in the order of opening: the local server where there is one, the driver,
 * the probe.
 *
 * @param local the local server
 * @param driver the pool of connections
 * @param probe what knows whether the graph is there
 */
record Connection(Optional<LocalGraph> local, Driver driver, Probe probe) implements AutoCloseable {
    private static final long PAUSE_MILLIS = 250;

    /**
     * Opens a connection to a graph that answers and has the schema of this version.
     *
     * @throws GraphStartException when it cannot
     */
    static Connection open(GraphConfig config) {
        Optional<LocalGraph> local =
                switch (config.mode()) {
                    case EMBEDDED ->
                        Optional.of(LocalGraph.start(LocalGraphSettings.of(config.embedded()), Machine.local()));
                    case EXTERNAL -> Optional.empty();
                };
        Drivers drivers = local.map(Drivers::of).orElseGet(() -> Drivers.of(config));
        Driver driver = drivers.open(config.connections());
        try {
            await(driver, drivers.uri(), config.patience());
            Migrations.apply(driver, config.database());
        } catch (GraphStartException e) {
            driver.close();
            local.ifPresent(LocalGraph::close);
            throw e;
        }
        return new Connection(local, driver, new Probe(drivers));
    }

    private static void await(Driver driver, String uri, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                driver.verifyConnectivity();
                return;
            } catch (AuthenticationException e) {
                throw new GraphStartException(
                        "The graph at " + uri
                                + " refused the user or the password. Set xinheng.graph.username and xinheng.graph.password.",
                        e);
            } catch (Neo4jException e) {
                if (Instant.now().isAfter(end)) {
                    throw new GraphStartException(
                            "The graph at %s did not answer within %d s. Start it, or mend xinheng.graph.uri. It said: %s"
                                    .formatted(uri, patience.toSeconds(), e.getMessage()),
                            e);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphStartException("Interrupted while waiting for the graph", e);
        }
    }

    @Override
    public void close() {
        probe.close();
        driver.close();
        local.ifPresent(LocalGraph::close);
    }
}
