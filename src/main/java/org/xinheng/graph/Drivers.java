package org.xinheng.graph;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;

/**
 * Makes drivers for one graph, all impatient: a caller learns within seconds that the graph is away.
 *
 * @param uri where it is
 * @param auth who asks
 */
record Drivers(String uri, AuthToken auth) {
    private static final Duration RETRY = Duration.ofSeconds(3);
    static final Duration CONNECT = Duration.ofSeconds(2);

    /** Of the local server. */
    static Drivers of(LocalGraph graph) {
        return new Drivers(graph.uri(), AuthTokens.basic(graph.username(), graph.password()));
    }

    /** Of somebody else's graph. */
    static Drivers of(GraphConfig config) {
        String uri = config.uri()
                .orElseThrow(
                        () -> new GraphStartException(
                                "xinheng.graph.uri is not set. Set it to the address of the graph, such as neo4j://graph:7687, or start with -Dquarkus.profile=local for a local graph."));
        AuthToken auth = config.password()
                .map(password -> AuthTokens.basic(config.username(), password))
                .orElseGet(AuthTokens::none);
        return new Drivers(uri, auth);
    }

    /** A driver with at most so many connections. Cheap; it connects when first used. */
    Driver open(int connections) {
        Config config = Config.builder()
                .withMaxConnectionPoolSize(connections)
                .withMaxTransactionRetryTime(RETRY.toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("xinheng")
                .build();
        try {
            return GraphDatabase.driver(uri, auth, config);
        } catch (IllegalArgumentException e) {
            throw new GraphStartException(
                    "xinheng.graph.uri is not the address of a graph: " + uri + " (" + e.getMessage() + ")", e);
        }
    }
}
