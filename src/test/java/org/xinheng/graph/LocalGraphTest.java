package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

class LocalGraphTest {
    @TempDir
    Path directory;

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
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(TestGraph.DATA.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesAPasswordThatLooksLikeAnOption() throws IOException {
        Path data = Files.createDirectories(directory.resolve("graph"));
        ServerProcess server =
                ServerProcess.spawn(TestGraph.settings(data, false), LocalGraph.freePort(0), "-not-an-option", true);
        try {
            server.awaitReady();
        } finally {
            server.endInput();
            server.handle().onExit().join();
        }
    }

    @Test
    void leavesNoProcessWhenItStopsAndFindsItsDataWhenItStarts() {
        keep("stop");
        LocalGraph stopped = TestGraph.shared();
        TestGraph.stop();
        assertThat(stopped.process().isAlive()).isFalse();
        LocalGraph next = TestGraph.resume();
        assertThat(next.password()).isEqualTo(stopped.password());
        assertThat(kept("stop")).isEqualTo(1);
    }

    @Test
    void endsWithItsServiceAndTheNextServiceWaitsForThatAndReplacesALostPassword() throws IOException {
        keep("orphan");
        String lost = TestGraph.shared().password();
        TestGraph.stop();
        ServerProcess orphan =
                ServerProcess.spawn(TestGraph.settings(TestGraph.DATA, false), LocalGraph.freePort(0), lost, false);
        orphan.awaitReady();
        try (DataDirectory directory = DataDirectory.take(TestGraph.DATA)) {
            directory.keepServer(orphan.handle());
        }
        Files.delete(TestGraph.DATA.resolve("password"));
        orphan.endInput();
        LocalGraph next = TestGraph.resume();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(next.password()).isNotEqualTo(lost);
        assertThat(kept("orphan")).isEqualTo(1);
    }

    private static void keep(String by) {
        try (Driver driver = TestGraph.driver()) {
            driver.executableQuery("MERGE (:Kept {by: $by})")
                    .withParameters(Map.of("by", by))
                    .execute();
        }
    }

    private static int kept(String by) {
        try (Driver driver = TestGraph.driver()) {
            return driver.executableQuery("MATCH (n:Kept {by: $by}) RETURN count(n) AS n")
                    .withParameters(Map.of("by", by))
                    .execute()
                    .records()
                    .get(0)
                    .get("n")
                    .asInt();
        }
    }
}
