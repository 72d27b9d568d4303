package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

/** A graph that is lost is made again from an older dump and the archive: the same log, the same answers. */
class ArchiveIT {
    private static final Path HOME = ServiceProcess.emptyHome("archive");
    private static final Path GRAPH = HOME.resolve("graph");
    private static final Path DUMP = HOME.resolve("dump");
    private static final Path ARCHIVE = HOME.resolve("segments");

    private final int bolt = ServiceProcess.freePort();

    @Test
    void aDumpAndTheArchiveGiveBackEveryNumberEveryHashAndEveryAnswer() throws Exception {
        try (ServiceProcess service = service(false).start()) {
            write(service, 15);
        }
        Files.createDirectories(DUMP);
        admin("dump", "neo4j", "--to-path=" + DUMP);

        List<JsonNode> log;
        Map<String, JsonNode> answers;
        Posts.Sent repeated;
        JsonNode acknowledged;
        try (ServiceProcess service = service(false).start()) {
            Posts posts = write(service, 25);
            repeated = posts.sent.peek();
            acknowledged = posts.acknowledged.get(repeated.key());
            Agreement.settle(List.of(service));
            log = service.feed();
            answers = answers(service);
            Awaitility.await("the archive follows the log")
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            service.get("/q/metrics").body().contains("\nxinheng_archive_number " + log.size() + ".0"));
            ProcessHandle graph = service.graph();
            service.kill();
            graph.onExit().join();
        }
        assertThat(verify())
                .isEqualTo("sound up to change " + log.size() + ", hash "
                        + log.get(log.size() - 1).get("hash").asText());

        // What is there is the dump of before, and the archive.
        admin("load", "neo4j", "--from-path=" + DUMP, "--overwrite-destination=true");
        try (ServiceProcess service = service(true).start()) {
            assertThat(service.feed().subList(0, log.size())).isEqualTo(log);
            assertThat(answers(service)).isEqualTo(answers);
            JsonNode again = ServiceProcess.read(new Posts(service).post(service, repeated));
            assertThat(again.get("replayed").asBoolean()).isTrue();
            assertThat(again.get("change")).isEqualTo(acknowledged.get("change"));
            // And the log goes on where it ended.
            write(service, 3);
            Agreement.settle(List.of(service));
            assertThat(service.feed()).hasSizeGreaterThan(log.size());
        }
        assertThat(verify()).startsWith("sound up to change");

        // An archive that was altered is refused, by the auditor's program and by the service.
        alter();
        assertThat(verify()).contains("NOT SOUND: change ");
        assertThat(service(true).ends(Duration.ofSeconds(120)))
                .contains("the archive was altered")
                .contains("Nothing was replayed");
    }

    private ServiceProcess service(boolean replay) {
        return ServiceProcess.embedded(
                HOME, bolt, "-Dxinheng.archive.directory=" + ARCHIVE, "-Dxinheng.archive.replay=" + replay);
    }

    /** Records violations and withdraws the last one. */
    private static Posts write(ServiceProcess service, int count) {
        Posts posts = new Posts(service);
        String record = "";
        for (int i = 0; i < count; i++) {
            Posts.Sent one = posts.next();
            posts.sent.add(one);
            assertThat(posts.post(service, one).statusCode()).isEqualTo(200);
            record = posts.acknowledged.get(one.key()).get("id").asText();
        }
        String withdrawal = "/api/v1/violations/" + record + "/withdrawal";
        assertThat(service.post(withdrawal, Map.of("reason", "误录"), record).statusCode())
                .isEqualTo(200);
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
