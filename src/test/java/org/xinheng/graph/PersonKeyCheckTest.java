package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.access.PersonSeal;
import org.xinheng.graph.node.PersonNode;

class PersonKeyCheckTest {
    private static Graph graph;

    @TempDir
    Path keys;

    @BeforeAll
    static void start() {
        graph = new Graph(TestGraph.external());
        graph.start(new StartupEvent());
    }

    @AfterAll
    static void stop() {
        graph.stop(new ShutdownEvent());
    }

    @AfterEach
    void clear() {
        graph.write(tx -> tx.run("MATCH (p:Person) DELETE p").consume());
    }

    @Test
    void theKeyUnderWhichPersonsAreSealedIsTakenAndAnotherRefused() {
        PersonSeal own = new PersonSeal(keys.resolve("own.key"));
        PersonSeal other = new PersonSeal(keys.resolve("other.key"));
        assertThatCode(() -> check(other)).doesNotThrowAnyException();
        graph.write(tx -> tx.run(
                        "CREATE (p:Person) SET p = $person",
                        Map.of(
                                "person",
                                PersonNode.properties(own.seal("欧阳示例", Optional.of("示例证件0001"), Optional.empty()))))
                .consume());
        assertThatCode(() -> check(own)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(other))
                .isInstanceOf(GraphStartException.class)
                .hasMessageContaining("does not fit the graph")
                .hasMessageContaining("xinheng.person-key");
    }

    @Test
    void aFileThatIsNoKeyIsRefused() throws Exception {
        Path file = Files.write(keys.resolve("short.key"), new byte[10]);
        assertThatThrownBy(() -> check(new PersonSeal(file))).hasMessageContaining("must have 64 bytes");
    }

    private static void check(PersonSeal seal) {
        new PersonKeyCheck(graph, new Queries(), seal).check(new StartupEvent());
    }
}
