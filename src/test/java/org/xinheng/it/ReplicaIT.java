package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Several processes on one graph, of which any may die, be paused or be cut off at any time. */
class ReplicaIT {
    private static final int SCALE = Integer.getInteger("scale", 1);
    private static final int WRITES = 500 * SCALE;
    /** Each waits until its write is reflected where it was sent, so that many are under way at a time. */
    private static final int WRITERS = SCALE == 1 ? 12 : 32;
    /** Within which another takes over. */
    private static final Duration TAKEOVER = Duration.ofSeconds(10);

    @Test
    void throughKillPauseAndCutNothingIsGradedTwiceOrSkippedAndAllEndTheSame() throws Exception {
        try (Replicas replicas = new Replicas(ReadyCounty.copy("replicas"))) {
            ServiceProcess first = replicas.prepare();
            replicas.start(first, replicas.prepare());
            List<String> subjects = Agreement.subjects(first);
            try (Traffic traffic = new Traffic(replicas, subjects).lookUp(2).write(WRITERS)) {
                // Of two, the one that keeps the log is killed; it comes back with a third.
                awaitWrites(traffic, WRITES / 4);
                ServiceProcess killed = takeOut(replicas);
                killed.kill();
                awaitAnother(replicas, killed);
                replicas.start(killed, replicas.prepare());

                // Of three, it is paused in the middle of its work, and wakes.
                awaitWrites(traffic, WRITES / 2);
                ServiceProcess paused = takeOut(replicas);
                paused.pause();
                awaitAnother(replicas, paused);
                paused.resume();
                Awaitility.await("the log has one keeper").atMost(TAKEOVER).until(() -> !paused.keeps());
                replicas.in(paused);

                // It is cut off from the graph, answers from memory, and finds the graph again.
                awaitWrites(traffic, 3 * WRITES / 4);
                ServiceProcess alone = replicas.keeper().orElseThrow();
                replicas.cable(alone).cut();
                awaitAnother(replicas, alone);
                assertThat(alone.get(Traffic.ratio(subjects.get(0))).statusCode())
                        .isEqualTo(200);
                assertThat(alone.keeps()).isFalse();
                replicas.cable(alone).mend();
                Awaitility.await("it follows the log again")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> !alone.json("/api/v1/status").get("stale").asBoolean());

                awaitWrites(traffic, WRITES);
                traffic.end();
                assertThat(traffic.failures).isEmpty();
                assertThat(traffic.lookups.get()).isGreaterThan(WRITES);
                assertThat(traffic.ownReads.get()).isGreaterThan(WRITES / 20);
                Agreement.among(replicas.all(), traffic);
                assertThat(first.feed()).as("links that the keepers found").anyMatch(change -> !change.path("links")
                        .isEmpty());
            }
        }
    }

    /** The keeper of the log, to which nothing is sent any more. */
    private static ServiceProcess takeOut(Replicas replicas) {
        ServiceProcess keeper = Awaitility.await()
                .atMost(TAKEOVER)
                .until(replicas::keeper, k -> k.isPresent())
                .orElseThrow();
        replicas.out(keeper);
        return keeper;
    }

    private static void awaitWrites(Traffic traffic, int acknowledged) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3L + SCALE))
                .failFast(() -> assertThat(traffic.failures).isEmpty())
                .until(() -> traffic.acknowledged.size() >= acknowledged);
    }

    private static void awaitAnother(Replicas replicas, ServiceProcess former) {
        Awaitility.await("another takes over")
                .atMost(TAKEOVER)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> replicas.all().stream().anyMatch(s -> s != former && s.keeps()));
    }
}
