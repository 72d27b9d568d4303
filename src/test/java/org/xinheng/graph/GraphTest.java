package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Query;
import org.neo4j.driver.exceptions.ClientException;
import org.xinheng.code.UnavailableException;

class GraphTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    /** Works in the graph for far longer than any limit here. */
    private static final String ENDLESS =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b)";

    private static Graph graph;

    @BeforeAll
    static void start() {
        graph = new Graph(TestGraph.external());
        graph.start(new StartupEvent());
    }

    @AfterAll
    static void stop() {
        graph.stop(new ShutdownEvent());
    }

    @BeforeEach
    void clear() {
        graph.write(tx -> tx.run("MATCH (n:Caller) DELETE n").consume());
    }

    private int count() {
        return graph.read(
                tx -> tx.run("MATCH (n:Caller) RETURN count(n)").single().get(0).asInt());
    }

    private static Work<Object> create(String name) {
        return tx ->
                tx.run("CREATE (:Caller {name: $name})", Map.of("name", name)).consume();
    }

    @Test
    void readsWhatWasWritten() {
        graph.write(create("one"));
        graph.writeOnce(LIMIT, create("two"));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void undoesATransactionThatThrows() {
        Work<Object> failing = tx -> {
            create("one").in(tx);
            throw new IllegalStateException("on purpose");
        };
        assertThatThrownBy(() -> graph.write(failing)).hasMessage("on purpose");
        assertThatThrownBy(() -> graph.writeOnce(LIMIT, failing)).hasMessage("on purpose");
        assertThat(count()).isZero();
    }

    @Test
    void tellsABrokenConstraintApart() {
        graph.write(create("same"));
        assertThatThrownBy(() -> graph.write(create("same"))).isInstanceOf(GraphConflictException.class);
        assertThatThrownBy(() -> graph.writeOnce(LIMIT, create("same"))).isInstanceOf(GraphConflictException.class);
    }

    @Test
    void leavesADefectInAQueryAsItIs() {
        assertThatThrownBy(() -> graph.read(tx -> tx.run("RETURN nonsense").consume()))
                .isInstanceOf(ClientException.class);
    }

    @Test
    void endsATransactionAtItsLimit() {
        Duration limit = Duration.ofMillis(500);
        assertThatThrownBy(() -> graph.read(limit, tx -> tx.run(ENDLESS).consume()))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> graph.writeOnce(limit, tx -> tx.run(ENDLESS).consume()))
                .isInstanceOf(UnavailableException.class);
        assertThat(graph.available()).isTrue();
    }

    @Test
    void streamsRowsInOrder() {
        List<Integer> seen = new ArrayList<>();
        graph.stream(
                new Query("UNWIND range(1, $n) AS i RETURN i"),
                Map.of("n", 5000),
                row -> seen.add(row.get("i").asInt()));
        assertThat(seen).hasSize(5000).isSorted();
    }

    @Test
    void saysTryAgainWhenAllConnectionsAreBusyAndStillCountsAsAvailable() {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        CountDownLatch taken = new CountDownLatch(4);
        CountDownLatch done = new CountDownLatch(1);
        try {
            for (int i = 0; i < 4; i++) {
                callers.submit(() -> graph.read(tx -> {
                    tx.run("RETURN 1").consume();
                    taken.countDown();
                    await().atMost(SOON).until(() -> done.getCount() == 0);
                    return null;
                }));
            }
            await().atMost(SOON).until(() -> taken.getCount() == 0);
            assertThatThrownBy(this::count).isInstanceOf(UnavailableException.class);
            assertThat(graph.available()).isTrue();
        } finally {
            done.countDown();
            callers.shutdown();
        }
    }

    @Test
    void failsAtOnceWhileTheGraphIsDownAndGoesOnWhenItIsBack() {
        graph.write(create("kept"));
        Instant before = graph.lastSeen();
        ProcessHandle killed = TestGraph.shared().process();
        killed.destroyForcibly();
        await().atMost(SOON).until(() -> !graph.available());
        assertThatThrownBy(this::count).isInstanceOf(UnavailableException.class).hasMessageContaining("is down");
        await().atMost(SOON).until(graph::available);
        assertThat(TestGraph.shared().process()).isNotEqualTo(killed);
        assertThat(count()).isEqualTo(1);
        assertThat(graph.lastSeen()).isAfter(before);
    }

    @Test
    void noticesAGraphThatHangs() throws IOException {
        long pid = TestGraph.shared().process().pid();
        signal("-STOP", pid);
        try {
            assertThatThrownBy(this::count).isInstanceOf(UnavailableException.class);
            await().atMost(SOON).until(() -> !graph.available());
        } finally {
            signal("-CONT", pid);
        }
        await().atMost(SOON).until(graph::available);
        assertThat(count()).isZero();
    }

    private static void signal(String signal, long pid) throws IOException {
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().onExit().join();
    }

    @Test
    void refusesToStartWithoutAnAddress() {
        refusesToStart(TestGraph.config(Map.of()), "xinheng.graph.uri is not set");
    }

    @Test
    void refusesToStartWithSomethingElseThanAnAddress() {
        refusesToStart(TestGraph.external("uri", "http://graph"), "not the address of a graph");
    }

    @Test
    void refusesToStartWithAWrongPassword() {
        refusesToStart(TestGraph.external("password", "wrong-password"), "xinheng.graph.password");
    }

    @Test
    void refusesToStartWhenNobodyAnswers() {
        refusesToStart(TestGraph.external("uri", "bolt://127.0.0.1:1"), "did not answer within 1 s");
    }

    private static void refusesToStart(GraphConfig config, String words) {
        assertThatThrownBy(() -> new Graph(config).start(new StartupEvent()))
                .isInstanceOf(GraphStartException.class)
                .hasMessageContaining(words);
    }

    @Test
    void isUnavailableBeforeItStarts() {
        Graph early = new Graph(TestGraph.external());
        assertThat(early.available()).isFalse();
        assertThatThrownBy(() -> early.read(tx -> 1)).isInstanceOf(UnavailableException.class);
    }
}
