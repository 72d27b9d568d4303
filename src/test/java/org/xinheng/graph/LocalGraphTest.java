package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

class LocalGraphTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void refusesAWrongPassword() {
        LocalGraph graph = TestGraph.shared();
        try (Driver driver = GraphDatabase.driver(graph.uri(), AuthTokens.basic(graph.username(), "wrong-password"))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void keepsThePasswordWhereOnlyItsOwnerReadsIt() throws IOException {
        TestGraph.shared();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of("target/unit-graph/password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isStartedAgainWhenItIsKilledAndServesTheSameDriver() {
        LocalGraph graph = TestGraph.shared();
        try (Driver driver = TestGraph.driver()) {
            driver.executableQuery("MERGE (:Kept {by: 'kill'})").execute();
            ProcessHandle killed = graph.process();
            killed.destroyForcibly();
            await().atMost(SOON)
                    .ignoreExceptionsInstanceOf(Neo4jException.class)
                    .until(() -> !graph.process().equals(killed) && count(driver, "kill") == 1);
        }
    }

    @Test
    void leavesNoProcessWhenItStopsAndFindsItsDataWhenItStarts() {
        LocalGraph graph = TestGraph.shared();
        try (Driver driver = TestGraph.driver()) {
            driver.executableQuery("MERGE (:Kept {by: 'stop'})").execute();
        }
        ProcessHandle stopped = graph.process();
        LocalGraph next = TestGraph.restart();
        assertThat(stopped.isAlive()).isFalse();
        assertThat(next.password()).isEqualTo(graph.password());
        try (Driver driver = TestGraph.driver()) {
            assertThat(count(driver, "stop")).isEqualTo(1);
        }
    }

    @Test
    void endsWithItsServiceAndTheNextServiceWaitsForThatAndSetsALostPassword(@TempDir Path data) {
        LocalGraphSettings settings = TestGraph.settings(data, false);
        ServerProcess orphan = ServerProcess.spawn(settings, LocalGraph.freePort(0), "the-lost-password", true);
        orphan.awaitReady();
        try (DataDirectory directory = DataDirectory.take(data)) {
            directory.keepServer(orphan.handle());
        }
        orphan.endInput();
        try (LocalGraph graph = LocalGraph.start(settings, Machine.local())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(graph.password()).isNotEqualTo("the-lost-password");
            try (Driver driver = Drivers.of(graph).open(1)) {
                driver.verifyConnectivity();
            }
        }
    }

    private static int count(Driver driver, String by) {
        return driver.executableQuery("MATCH (n:Kept {by: $by}) RETURN count(n) AS n")
                .withParameters(Map.of("by", by))
                .execute()
                .records()
                .get(0)
                .get("n")
                .asInt();
    }
}
