package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.graph.GraphProcess;
import org.xinheng.graph.LocalGraph;

/** A graph that is lost is made again from an older dump and the archive: the same log, the same answers. */
class ArchiveIT {
    private static final Path HOME = ServiceProcess.emptyHome("archive");
    private static final Path ARCHIVE = HOME.resolve("segments");

    @Test
    void aDumpAndTheArchiveGiveBackEveryNumberEveryHashAndEveryAnswer() throws Exception {
        List<JsonNode> log;
        List<JsonNode> answers = new ArrayList<>();
        Posts.Sent repeated;
        JsonNode repeatedAnswer;
        List<String> subjects = new ArrayList<>();
        try (LocalGraph graph = GraphProcess.start(HOME.resolve("graph"))) {
            try (ServiceProcess service = service(graph, false).start()) {
                write(new Posts(service), service, 15);
            }
        }
        dump(HOME.resolve("graph"), HOME.resolve("dump"));
        try (LocalGraph graph = GraphProcess.start(HOME.resolve("graph"));
                ServiceProcess service = service(graph, false).start()) {
            Posts posts = new Posts(service);
            repeated = write(posts, service, 25);
            repeatedAnswer = posts.acknowledged.get(repeated.key());
            settled(service);
            log = service.feed();
            service.json("/api/v1/subjects?limit=60&kind=ENTERPRISE")
                    .get("subjects")
                    .forEach(s -> subjects.add(s.get("id").asText()));
            subjects.forEach(s -> answers.add(answer(service, s)));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> service.get("/q/metrics")
                    .body()
                    .contains("\nxinheng_archive_number " + log.size() + ".0"));
        }
        String last = log.get(log.size() - 1).get("hash").asText();
        assertThat(verify()).endsWith("sound up to change " + log.size() + ", hash " + last);

        // The graph is lost: what is there is the dump of before, and the archive.
        load(HOME.resolve("dump"), HOME.resolve("graph"));
        try (LocalGraph graph = GraphProcess.start(HOME.resolve("graph"))) {
            try (ServiceProcess service = service(graph, true).start()) {
                assertThat(service.feed().subList(0, log.size())).isEqualTo(log);
                for (int i = 0; i < subjects.size(); i++) {
                    assertThat(answer(service, subjects.get(i))).isEqualTo(answers.get(i));
                }
                // Whoever sends again what was acknowledged before is told so.
                HttpResponse<String> again = new Posts(service).post(service, repeated);
                assertThat(ServiceProcess.read(again).get("replayed").asBoolean())
                        .isTrue();
                assertThat(ServiceProcess.read(again).get("change")).isEqualTo(repeatedAnswer.get("change"));
                // And the log goes on where it ended.
                write(new Posts(service), service, 3);
                settled(service);
                assertThat(service.feed().size()).isGreaterThan(log.size());
            }
            assertThat(verify()).contains("sound up to change");

            // An archive that was altered is refused, by the auditor's program and by the service.
            alter();
            assertThat(verify()).contains("NOT SOUND: change ");
            assertThat(service(graph, true).ends(Duration.ofSeconds(120)))
                    .contains("the archive was altered")
                    .contains("Nothing was replayed");
        }
    }

    /** What a subject is answered; how long ago the graph was seen is of the moment. */
    private static JsonNode answer(ServiceProcess service, String subject) {
        return ((ObjectNode) service.json(Traffic.ratio(subject))).without("staleSeconds");
    }

    private static ServiceProcess service(LocalGraph graph, boolean replay) {
        return ServiceProcess.replica(
                HOME,
                java.net.URI.create(graph.uri()).getPort(),
                graph.password(),
                "-Dxinheng.archive.directory=" + ARCHIVE,
                "-Dxinheng.archive.replay=" + replay);
    }

    private static Posts.Sent write(Posts posts, ServiceProcess service, int count) {
        Posts.Sent last = null;
        for (int i = 0; i < count; i++) {
            last = posts.next();
            assertThat(posts.post(service, last).statusCode()).isEqualTo(200);
        }
        String record = posts.acknowledged.get(last.key()).get("id").asText();
        assertThat(service.post(
                                "/api/v1/violations/" + record + "/withdrawal",
                                Map.of("reason", "误录"),
                                last.key() + "-withdrawn")
                        .statusCode())
                .isEqualTo(200);
        return last;
    }

    private static void settled(ServiceProcess service) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            String metrics = service.get("/q/metrics").body();
            return metrics.contains("\nxinheng_changes_pending 0.0")
                    && metrics.contains("\nxinheng_grading_backlog 0.0");
        });
    }

    private static void dump(Path graph, Path to) throws Exception {
        Files.createDirectories(to);
        admin(graph, "dump", "neo4j", "--to-path=" + to);
    }

    /** What was there is gone. */
    private static void load(Path dump, Path graph) throws Exception {
        admin(graph, "load", "neo4j", "--from-path=" + dump, "--overwrite-destination=true");
    }

    /** The server's own program for dumps, as an operator runs it. */
    private static void admin(Path graph, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/graph-server/lib/*",
                "org.neo4j.cli.AdminTool",
                "database"));
        command.addAll(List.of(arguments));
        Path log = HOME.resolve("admin.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("NEO4J_HOME", graph.toString());
        builder.environment()
                .put(
                        "NEO4J_CONF",
                        Files.createDirectories(graph.resolve("conf")).toString());
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(log.toString()).isZero();
    }

    private static String verify() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "src/main/auditor/VerifyArchive.java",
                        ARCHIVE.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
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
