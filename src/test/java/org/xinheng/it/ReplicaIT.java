package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.graph.GraphProcess;
import org.xinheng.graph.LocalGraph;

/** Several processes on one graph, of which any may die, be paused, be cut off or be replaced at any time. */
class ReplicaIT {
    private static final int WRITES = 10_000 * Integer.getInteger("scale", 1);
    /** Within which another takes over. */
    private static final Duration TAKEOVER = Duration.ofSeconds(10);

    private static final String DRAIN = "-Dquarkus.shutdown.delay=2s";
    private static final String FINISH = "-Dquarkus.shutdown.timeout=10s";

    private final Path home = ServiceProcess.emptyHome("replicas");
    private final List<Cable> cables = new ArrayList<>();
    private final Map<ServiceProcess, Cable> cableOf = new HashMap<>();
    private LocalGraph graph;
    private Replicas replicas;

    @BeforeEach
    void open() {
        graph = GraphProcess.start(home.resolve("graph"));
        replicas = new Replicas();
    }

    @AfterEach
    void close() {
        replicas.close();
        cables.forEach(Cable::close);
        graph.close();
    }

    @Test
    void throughKillPauseAndCutNothingIsGradedTwiceOrSkippedAndAllEndTheSame() throws Exception {
        ServiceProcess first = start();
        start();
        try (Traffic traffic = new Traffic(replicas, subjects(first))) {
            traffic.lookUp(2).write(WRITES, 6);

            // Two replicas: the one that keeps the log is killed, and comes back.
            awaitLeft(traffic, WRITES * 3 / 4);
            ServiceProcess killed = replicas.keeper().orElseThrow();
            replicas.out(killed);
            killed.kill();
            awaitAnother(killed);
            killed.start();

            // Three: the keeper is paused, and wakes.
            start();
            awaitLeft(traffic, WRITES / 2);
            ServiceProcess paused = replicas.keeper().orElseThrow();
            replicas.out(paused);
            paused.pause();
            awaitAnother(paused);
            paused.resume();

            // The keeper is cut off from the graph, and finds it again.
            awaitLeft(traffic, WRITES / 4);
            ServiceProcess alone = replicas.keeper().orElseThrow();
            cableOf.get(alone).cut();
            awaitAnother(alone);
            assertThat(alone.get(Traffic.ratio(subjects(alone).get(0))).statusCode())
                    .isEqualTo(200);
            cableOf.get(alone).mend();

            awaitLeft(traffic, 0);
            traffic.end();
            assertThat(traffic.failures).isEmpty();
            assertThat(traffic.lookups.get()).isGreaterThan(500);
            assertThat(replicas.all()).hasSize(3);
            allEndTheSame(traffic);
        }
    }

    @Test
    void aRollingUpgradeWithAMigrationFailsNoLookupAndKeepsTheSession() throws Exception {
        Path next = nextVersion();
        List<ServiceProcess> former = List.of(start(), start());
        HttpResponse<String> signedIn = signIn(former.get(0));
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        try (Traffic traffic = new Traffic(replicas, subjects(former.get(0)))) {
            traffic.lookUp(3).write(Integer.MAX_VALUE, 2);
            for (ServiceProcess old : former) {
                assertThat(whoIs(old, cookie)).isEqualTo("officer");
                ServiceProcess replacement = replicas.add(replica(next).start());
                assertThat(whoIs(replacement, cookie)).isEqualTo("officer");
                // From here on Kubernetes would send nothing new, and the process says so by itself.
                old.terminate();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .failFast("a lookup failed", () -> !traffic.failures.isEmpty())
                        .until(() -> !old.isAlive());
                replicas.remove(old);
            }
            long before = traffic.lookups.get();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> traffic.lookups.get() > before + 200);
            traffic.end();
            assertThat(traffic.failures).isEmpty();
            assertThat(traffic.acknowledged).hasSizeGreaterThan(50);
            allEndTheSame(traffic);
        }
        // Whoever knows only the former schema does not start on the newer one by mistake.
        ServiceProcess late = replica(Path.of("target/quarkus-app"));
        assertThat(late.ends(Duration.ofSeconds(60))).contains("migrated by a newer version");
    }

    private ServiceProcess start() {
        return replicas.add(replica(Path.of("target/quarkus-app")).start());
    }

    private ServiceProcess replica(Path application) {
        Cable cable = new Cable(URI.create(graph.uri()).getPort());
        cables.add(cable);
        ServiceProcess service = ServiceProcess.replica(home, cable.port(), graph.password(), DRAIN, FINISH)
                .from(application);
        cableOf.put(service, cable);
        return service;
    }

    /** The packaged service as a later version would be: with one migration more. */
    private Path nextVersion() throws IOException {
        Path from = Path.of("target/quarkus-app");
        Path to = home.resolve("next-version");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.startsWith(from.resolve("graph-server"))) {
                    Files.copy(file, copy);
                }
            }
        }
        try (Stream<Path> jars = Files.list(to.resolve("app"));
                FileSystem jar =
                        FileSystems.newFileSystem(jars.filter(j -> j.toString().endsWith(".jar"))
                                .findFirst()
                                .orElseThrow())) {
            String migration = "cypher/migrations/V9999__a_later_version.cypher";
            Files.writeString(jar.getPath(migration), "CREATE INDEX later FOR (n:Change) ON (n.actor);\n");
            Files.writeString(jar.getPath("cypher/files.txt"), "\n" + migration + "\n", StandardOpenOption.APPEND);
        }
        return to;
    }

    private static List<String> subjects(ServiceProcess service) {
        List<String> subjects = new ArrayList<>();
        service.json("/api/v1/subjects?limit=100&kind=ENTERPRISE")
                .get("subjects")
                .forEach(s -> subjects.add(s.get("id").asText()));
        return subjects;
    }

    private static void awaitLeft(Traffic traffic, int left) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(240))
                .failFast("see the failures", () -> traffic.failures.size() > 20)
                .until(() -> traffic.left() <= left);
    }

    private void awaitAnother(ServiceProcess former) {
        Awaitility.await("another takes over")
                .atMost(TAKEOVER)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> replicas.all().stream().anyMatch(s -> s != former && s.keeps()));
    }

    /** Every replica has the same log and the same answers; every acknowledged change is there, graded once. */
    private void allEndTheSame(Traffic traffic) {
        List<ServiceProcess> all = replicas.all();
        Awaitility.await()
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(120))
                .until(() -> {
                    List<JsonNode> states =
                            all.stream().map(s -> s.json("/api/v1/status")).toList();
                    return idle(all.get(0))
                            && states.stream()
                                            .map(s -> s.get("changeNumber").asLong())
                                            .distinct()
                                            .count()
                                    == 1
                            && states.stream().noneMatch(s -> s.get("stale").asBoolean());
                });
        List<JsonNode> log = all.get(0).feed();
        Map<String, Integer> versions = new HashMap<>();
        TreeSet<String> ids = new TreeSet<>();
        long number = 0;
        for (JsonNode change : log) {
            assertThat(change.get("number").asLong()).isEqualTo(++number);
            assertThat(ids.add(change.get("id").asText())).isTrue();
            for (JsonNode effect : change.get("subjects")) {
                // Each version of each standing was made once, in order.
                String subject = effect.get("subject").asText();
                int version = effect.get("version").asInt();
                assertThat(version).as(subject).isEqualTo(versions.getOrDefault(subject, version - 1) + 1);
                versions.put(subject, version);
            }
        }
        assertThat(ids).containsAll(traffic.acknowledged.keySet());
        for (ServiceProcess other : all) {
            assertThat(other.feed()).as(other.address()).isEqualTo(log);
        }
        for (String subject : subjects(all.get(0))) {
            JsonNode answer = all.get(0).json(Traffic.ratio(subject));
            assertThat(answer.get("standingVersion").asInt()).isEqualTo(versions.get(subject));
            for (ServiceProcess other : all) {
                assertThat(without(other.json(Traffic.ratio(subject)))).isEqualTo(without(answer));
            }
        }
    }

    /** How many changes of the catalogue a process has seen since it started is its own affair. */
    private static JsonNode without(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without(List.of("staleSeconds"));
    }

    private static boolean idle(ServiceProcess service) {
        String metrics = service.get("/q/metrics").body();
        return metrics.contains("\nxinheng_changes_pending 0.0") && metrics.contains("\nxinheng_grading_backlog 0.0");
    }

    private static HttpResponse<String> signIn(ServiceProcess service) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"officer\",\"password\":\"" + ServiceProcess.password("officer") + "\"}",
                        StandardCharsets.UTF_8));
        return service.send(request, Duration.ofSeconds(10));
    }

    private static String whoIs(ServiceProcess service, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/session"))
                .header("Cookie", cookie);
        HttpResponse<String> answer = service.send(request, Duration.ofSeconds(10));
        return ServiceProcess.read(answer).path("name").asText();
    }
}
