package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.graph.GraphProcess;
import org.xinheng.graph.LocalGraph;

/**
 * The graph is dumped as every night, then lost, and made again from the dump and the archive: the same log, the same
 * answers; whoever followed what is no more is told so.
 */
class ArchiveIT {
    private static final Path HOME = ReadyCounty.copy("archive");
    private static final Path GRAPH = HOME.resolve("graph");
    private static final Path DUMP = HOME.resolve("dump");
    private static final Path ARCHIVE = HOME.resolve("segments");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final int bolt = ServiceProcess.freePort();

    @Test
    void aDumpAndTheArchiveGiveBackEveryNumberEveryHashAndEveryAnswer() throws Exception {
        List<JsonNode> log;
        Map<String, JsonNode> answers;
        Posts.Sent repeated;
        JsonNode acknowledged;
        JsonNode snapshot;
        LocalGraph graph = GraphProcess.start(GRAPH, bolt);
        try (ServiceProcess service = service(graph, false).start()) {
            graph = dumpUnder(service, graph);

            Posts posts = write(service, 15);
            repeated = posts.sent.peek();
            acknowledged = posts.acknowledged.get(repeated.key());
            Agreement.settle(List.of(service));
            log = service.feed();
            answers = answers(service);
            snapshot = service.json("/public/v1/snapshots");
            Awaitility.await("the archive follows the log").atMost(SOON).until(() -> service.get("/q/metrics")
                    .body()
                    .contains("\nxinheng_archive_number " + log.size() + ".0"));
            graph.close();
            assertThat(verify()).isEqualTo("sound up to change " + log.size() + ", hash " + hash(log));

            // What is there is the dump of before; a service that was not stopped has changes that are in it no more.
            admin("load", "neo4j", "--from-path=" + DUMP, "--overwrite-destination=true");
            graph = GraphProcess.start(GRAPH, bolt);
            Awaitility.await("it ends, see " + service.log()).atMost(SOON).until(() -> !service.isAlive());
            assertThat(Files.readString(service.log())).contains("The graph was put back to an earlier state");
        }

        try (LocalGraph restored = graph;
                ServiceProcess service = service(restored, true).start()) {
            assertThat(service.feed().subList(0, log.size())).isEqualTo(log);
            assertThat(answers(service)).isEqualTo(answers);
            followersAreTold(service, log, snapshot);
            JsonNode again = ServiceProcess.read(new Posts(service).post(service, repeated));
            assertThat(again.get("replayed").asBoolean()).isTrue();
            assertThat(again.get("change")).isEqualTo(acknowledged.get("change"));
            // And the log goes on where it ended.
            write(service, 3);
            Awaitility.await().atMost(SOON).until(() -> service.feed().size() > log.size());
            assertThat(verify()).startsWith("sound up to change");

            // An archive that was altered is refused, by the auditor's program and by the service.
            alter();
            assertThat(verify()).contains("NOT SOUND: change ");
            assertThat(service(restored, true).ends(Duration.ofSeconds(120)))
                    .contains("the archive was altered")
                    .contains("Nothing was replayed");
        }
    }

    /** Every night's dump: the graph stops, lookups go on and writes are told to come back, until it has started again. */
    private LocalGraph dumpUnder(ServiceProcess service, LocalGraph graph) throws IOException, InterruptedException {
        String ratio = Traffic.ratio(Agreement.subjects(service).get(0));
        JsonNode before = service.json(ratio);
        Posts posts = new Posts(service);
        Posts.Sent one = posts.next();
        graph.close();
        Files.createDirectories(DUMP);
        admin("dump", "neo4j", "--to-path=" + DUMP);
        HttpResponse<String> stale = service.get(ratio);
        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.headers().firstValue("Xinheng-Stale-Seconds")).isPresent();
        assertThat(ServiceProcess.read(stale).get("ratio")).isEqualTo(before.get("ratio"));
        assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = posts.post(service, one);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        LocalGraph started = GraphProcess.start(GRAPH, bolt);
        Awaitility.await("it goes on by itself")
                .atMost(SOON)
                .until(() -> posts.post(service, one).statusCode() == 200);
        return started;
    }

    /**
     * A scheduler goes on where it was; one that knows of changes which the archive does not have is told so, and so is
     * every mirror of the public feed, which is made anew after a restore.
     */
    private static void followersAreTold(ServiceProcess service, List<JsonNode> log, JsonNode snapshot) {
        String changes = "/api/v1/changes?since=" + log.size();
        assertThat(service.get(changes + "&hash=" + hash(log)).statusCode()).isEqualTo(200);
        assertThat(service.get(changes + "&hash=" + "f".repeat(64)).statusCode())
                .isEqualTo(409);
        assertThat(service.get("/api/v1/changes?wait=60&since=" + (log.size() + 100))
                        .statusCode())
                .isEqualTo(409);

        HttpResponse<String> mirror = service.get(follow(snapshot));
        assertThat(mirror.statusCode()).as(mirror.body()).isEqualTo(409);
        assertThat(mirror.body()).contains("Load the snapshot again");
        assertThat(service.get(follow(service.json("/public/v1/snapshots"))).statusCode())
                .isEqualTo(200);
    }

    private static String follow(JsonNode snapshot) {
        return "/public/v1/changes?since=" + snapshot.get("number").asText() + "&digest="
                + snapshot.get("digest").asText();
    }

    private static String hash(List<JsonNode> log) {
        return log.get(log.size() - 1).get("hash").asText();
    }

    private ServiceProcess service(LocalGraph graph, boolean replay) {
        return ServiceProcess.replica(
                HOME,
                bolt,
                graph.password(),
                "-Dxinheng.archive.directory=" + ARCHIVE,
                "-Dxinheng.archive.replay=" + replay);
    }

    /** Records violations, and withdraws the last one once it is public. */
    private static Posts write(ServiceProcess service, int count) {
        Posts posts = new Posts(service);
        String record = "";
        for (int i = 0; i < count; i++) {
            Posts.Sent one = posts.next();
            posts.sent.add(one);
            assertThat(posts.post(service, one).statusCode()).isEqualTo(200);
            record = posts.acknowledged.get(one.key()).get("id").asText();
        }
        String published = "/public/v1/records/" + record;
        Awaitility.await("it is public")
                .atMost(SOON)
                .until(() -> service.get(published).statusCode() == 200);
        String withdrawal = "/api/v1/violations/" + record + "/withdrawal";
        assertThat(service.post(withdrawal, Map.of("reason", "误录"), record).statusCode())
                .isEqualTo(200);
        Awaitility.await("it is public no more")
                .atMost(SOON)
                .until(() -> service.get(published).statusCode() == 404);
        return posts;
    }

    private static Map<String, JsonNode> answers(ServiceProcess service) {
        Map<String, JsonNode> answers = new TreeMap<>();
        Agreement.subjects(service).forEach(s -> answers.put(s, service.json(Traffic.ratio(s))));
        return answers;
    }

    /** The server's own program for dumps, as an operator runs it. */
    private static void admin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(java(), "-cp", "target/graph-server/lib/*", "org.neo4j.cli.AdminTool", "database"));
        command.addAll(List.of(arguments));
        Path log = HOME.resolve("admin.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Path configuration = Files.createDirectories(GRAPH.resolve("conf"));
        builder.environment().putAll(Map.of("NEO4J_HOME", GRAPH.toString(), "NEO4J_CONF", configuration.toString()));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(log.toString()).isZero();
    }

    /** What the auditor's program says last. */
    private static String verify() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java(), "src/main/auditor/VerifyArchive.java", ARCHIVE.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void alter() throws IOException {
        try (Stream<Path> files = Files.list(ARCHIVE)) {
            Path first = files.filter(f -> f.getFileName().toString().startsWith("changes-"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(first);
            assertThat(text).contains("未按规定公示");
            Files.writeString(first, text.replaceFirst("未按规定公示", "已按规定公示"));
        }
    }
}
