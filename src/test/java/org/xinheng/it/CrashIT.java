package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service and its graph are killed in the middle of work; nothing that was acknowledged is lost or doubled. */
class CrashIT {
    private static final int KILLS = Integer.getInteger("scale", 1);
    private static ServiceProcess service;

    @BeforeAll
    static void startService() {
        Path home = ReadyCounty.copy("crash");
        service = ServiceProcess.embedded(home, ServiceProcess.freePort()).start();
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void everyAcknowledgedWriteSurvivesKillsOnceGradedAndNumbered() {
        Posts posts = new Posts(service);
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = posts.acknowledged.size() + 40 * kill;
            posts.start(4);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> posts.acknowledged.size() >= enough);
            service.kill();
            posts.stop();
            service.start();
        }
        // Whoever got no answer sends the same again.
        for (Posts.Sent one : posts.sent) {
            JsonNode before = posts.acknowledged.get(one.key());
            HttpResponse<String> again = posts.post(service, one);
            assertThat(again.statusCode()).isEqualTo(200);
            if (before != null) {
                JsonNode replayed = ServiceProcess.read(again);
                assertThat(replayed.get("change")).isEqualTo(before.get("change"));
                assertThat(replayed.get("replayed").asBoolean()).isTrue();
                assertThat(replayed.get("standingVersion")).isEqualTo(before.get("standingVersion"));
            }
        }
        onceGradedAndNumbered(service, posts);

        Posts.Sent first = posts.sent.peek();
        Map<String, Object> other = new HashMap<>(first.body());
        other.put("behaviour", "另一事实");
        assertThat(service.post("/api/v1/violations", other, first.key()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whileTheGraphIsAwayRatiosGoOnMarkedStaleAndWritesAreToldToWait() {
        Posts posts = new Posts(service);
        Posts.Sent kept = posts.next();
        assertThat(posts.post(service, kept).statusCode()).isEqualTo(200);
        String subject = posts.acknowledged.get(kept.key()).get("subject").asText();
        String ratio = "/api/v1/subjects/" + subject + "/inspection-ratio?item=REGISTRATION";
        JsonNode before = service.json(ratio);

        service.graph().destroyForcibly();
        Posts.Sent one = posts.next();
        // A write that is under way may live to see the graph again; one that comes while it is known to be away may
        // not.
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> service.get("/q/health/ready").body().contains("\"graph\": \"down\""));
        HttpResponse<String> refused = posts.post(service, one);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");

        HttpResponse<String> stale = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> service.get(ratio),
                        r -> r.headers().firstValue("Xinheng-Stale-Seconds").isPresent());
        assertThat(stale.statusCode()).isEqualTo(200);
        JsonNode during = ServiceProcess.read(stale);
        assertThat(during.get("staleSeconds").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(during.get("ratio")).isEqualTo(before.get("ratio"));
        assertThat(during.get("reasons")).isEqualTo(before.get("reasons"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> posts.post(service, one).statusCode() == 200);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> service.get(ratio)
                .headers()
                .firstValue("Xinheng-Stale-Seconds")
                .isEmpty());
        onceGradedAndNumbered(service, posts);
    }

    @Test
    void anActivationThatIsKilledGoesOnAndSwitchesEverybodyByOneChange() throws IOException {
        String version = "crash-" + UUID.randomUUID();
        String policy = "/api/v1/policies/" + version;
        String text = Files.readString(Path.of("src/main/resources/policies/xinheng-county.yaml"))
                .replace("version: xinheng-county-2026.1", "version: " + version)
                .replace("GENERAL: 40, SERIOUS: 120}", "GENERAL: 90, SERIOUS: 120}");
        assertThat(service.post("operator", "/api/v1/policies", "application/yaml", text)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.post("operator", policy + "/activation", "application/json", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.post("reviewer", policy + "/activation/approval", "application/json", "")
                        .statusCode())
                .isEqualTo(200);
        service.kill();
        service.start();
        JsonNode activation = Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(
                        () -> service.json("operator", policy + "/activation"),
                        a -> a.get("state").asText().equals("ACTIVE"));
        assertThat(activation.get("staged").asLong())
                .isEqualTo(service.json("/api/v1/status").get("subjects").asLong());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> service.json("/api/v1/status").get("policyVersion").asText(), version::equals);
        assertThat(service.feed().stream()
                        .filter(c -> c.get("kind").asText().equals("POLICY_ACTIVATED"))
                        .count())
                .isEqualTo(1);
    }

    /** Numbers run from 1 without gap, every acknowledged change has one, and every record is there. */
    static void onceGradedAndNumbered(ServiceProcess service, Posts posts) {
        List<JsonNode> feed = Awaitility.await().atMost(Duration.ofSeconds(60)).until(service::feed, changes -> {
            Set<String> ids = new HashSet<>();
            changes.forEach(c -> ids.add(c.get("id").asText()));
            return posts.acknowledged.values().stream()
                    .allMatch(a -> ids.contains(a.get("change").asText()));
        });
        Set<String> ids = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        long expected = 0;
        for (JsonNode change : feed) {
            assertThat(change.get("number").asLong()).isEqualTo(++expected);
            assertThat(ids.add(change.get("id").asText())).isTrue();
            assertThat(hashes.add(change.get("hash").asText())).isTrue();
        }
        Map<String, Integer> highest = new HashMap<>();
        for (JsonNode answer : posts.acknowledged.values()) {
            highest.merge(
                    answer.get("subject").asText(),
                    answer.get("standingVersion").asInt(),
                    Math::max);
            assertThat(service.get("/api/v1/violations/" + answer.get("id").asText())
                            .statusCode())
                    .isEqualTo(200);
        }
        highest.forEach((subject, version) -> assertThat(
                        service.json("/api/v1/subjects/" + subject + "/inspection-ratio?item=REGISTRATION")
                                .get("standingVersion")
                                .asInt())
                .isGreaterThanOrEqualTo(version));
    }
}
