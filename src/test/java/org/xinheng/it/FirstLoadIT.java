package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A new county's files, loaded before the first start of one service and imported by another. */
class FirstLoadIT {
    private static final int SUBJECTS = 300 * Integer.getInteger("scale", 1);

    private final NewCounty county = new NewCounty(SUBJECTS);
    private final Path home = ServiceProcess.emptyHome("first-load");

    @Test
    void a_graph_that_is_loaded_first_is_the_one_that_an_import_of_the_same_files_makes() throws Exception {
        Path files = county.write(home.resolve("files"));
        Path loadedHome = Files.createDirectories(home.resolve("loaded"));
        Path importedHome = Files.createDirectories(home.resolve("imported"));
        // One key for both, so that persons are sealed alike.
        Files.write(loadedHome.resolve("person.key"), new byte[64]);
        Files.write(importedHome.resolve("person.key"), new byte[64]);
        try (ServiceProcess loaded = ServiceProcess.embedded(
                        loadedHome,
                        ServiceProcess.freePort(),
                        "-Dxinheng.first-load=" + files,
                        "-Dxinheng.demo.subjects=0");
                ServiceProcess imported =
                        ServiceProcess.embedded(importedHome, ServiceProcess.freePort(), "-Dxinheng.demo.subjects=0")) {
            loaded.launch();
            imported.launch();
            loaded.awaitReady();
            imported.awaitReady();
            for (NewCounty.Sent file : county.sent()) {
                JsonNode done = send(imported, file);
                assertThat(done.get("state").asText()).isEqualTo("FINISHED");
                String refused = imported.asOperator(
                                "GET", "/api/v1/imports/" + done.get("id").asText() + "/refused.csv", new byte[0])
                        .body();
                assertThat(refusedOf(files, file)).as(file.name()).isEqualTo(rowsOf(refused));
            }
            assertThat(new String(loaded.export(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(imported.export(), StandardCharsets.UTF_8));
            assertThat(new String(loaded.export(), StandardCharsets.UTF_8))
                    .as("a repair that a later row says nothing about")
                    .contains("\"repairedOn\":\"2026-02-05\"");
            // Links are found after both are up, by the same look at everything.
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(answers(loaded))
                    .isEqualTo(answers(imported)));
            assertThat(answers(loaded)).hasSizeGreaterThan(SUBJECTS);
            theLogTellsHowItBecameKnown(loaded);
        }
    }

    @Test
    void a_load_that_is_killed_leaves_an_empty_graph_and_a_loaded_graph_is_not_loaded_again() throws Exception {
        Path files = county.write(home.resolve("files"));
        try (ServiceProcess service = ServiceProcess.embedded(
                home, ServiceProcess.freePort(), "-Dxinheng.first-load=" + files, "-Dxinheng.demo.subjects=0")) {
            killWhileLoading(service, home);
            service.start();
            Map<String, JsonNode> loaded = answers(service);
            assertThat(loaded).hasSizeGreaterThan(SUBJECTS);
            service.kill();
            service.start();
            assertThat(answers(service)).isEqualTo(loaded);
        }
    }

    /** Kills it when the offline importer is at work, when it has neither served nor kept anything. */
    private static void killWhileLoading(ServiceProcess service, Path home) {
        service.launch();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(home.resolve("graph/loading/home")));
        service.kill();
        assertThat(home.resolve("graph/data")).doesNotExist();
    }

    private static JsonNode send(ServiceProcess service, NewCounty.Sent file) {
        String type = file.name().endsWith(".ndjson") ? "application/x-ndjson" : "text/csv";
        String address = "/api/v1/imports/" + file.address() + (file.address().endsWith("?") ? "" : "&") + "wait=60";
        return ServiceProcess.read(service.post("operator", address, type, file.text()));
    }

    private static List<String> refusedOf(Path files, NewCounty.Sent file) throws Exception {
        Path refused =
                files.resolve("refused").resolve(file.name().endsWith(".csv") ? file.name() : file.name() + ".csv");
        return Files.exists(refused) ? rowsOf(Files.readString(refused)) : List.of();
    }

    /** Without the header, which stands alone where nothing was refused. */
    private static List<String> rowsOf(String csv) {
        return csv.lines().skip(1).toList();
    }

    /** What a scheduling system hears of each subject, without counts of versions and how long ago it was checked. */
    private static Map<String, JsonNode> answers(ServiceProcess service) {
        Map<String, JsonNode> answers = new TreeMap<>();
        String cursor = "0";
        while (cursor != null) {
            JsonNode page = service.json("officer", "/api/v1/subjects?limit=200&cursor=" + cursor);
            for (JsonNode subject : page.get("subjects")) {
                String id = subject.get("id").asText();
                answers.put(id, subject);
            }
            cursor = page.has("cursor") ? page.get("cursor").asText() : null;
        }
        for (String name : List.of("reg|0", "reg|1", "reg|2", "reg|3", "reg|plant", "919900000000001829")) {
            JsonNode ratio = service.json(
                    "/api/v1/subjects/" + name.replace("|", "%7C") + "/inspection-ratio?item=REGISTRATION");
            ((ObjectNode) ratio).remove(List.of("standingVersion", "catalogueVersion", "staleSeconds"));
            answers.put(name, ratio);
        }
        return answers;
    }

    private static void theLogTellsHowItBecameKnown(ServiceProcess service) {
        List<JsonNode> feed = service.feed();
        assertThat(feed).isNotEmpty();
        for (int i = 0; i < feed.size(); i++) {
            assertThat(feed.get(i).get("number").asLong()).isEqualTo(i + 1);
        }
        String subject = service.json("/api/v1/subjects/reg%7C0/inspection-ratio?item=REGISTRATION")
                .get("subject")
                .asText();
        String history = "/api/v1/subjects/" + subject + "/inspection-ratio?item=REGISTRATION&knownAt=";
        assertThat(service.get(history + "1").statusCode()).isEqualTo(404);
        assertThat(service.get(history + feed.size()).statusCode()).isEqualTo(200);
    }
}
