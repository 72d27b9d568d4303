package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** What several services on one graph must agree on when nothing is under way any more. */
final class Agreement {
    /** The gauges of what waits are looked at every five seconds. */
    private static final Duration QUIET = Duration.ofSeconds(6);

    private final List<ServiceProcess> services;

    private Agreement(List<ServiceProcess> services) {
        this.services = services;
    }

    /** All enterprises' identifiers. */
    static List<String> subjects(ServiceProcess service) {
        List<String> subjects = new ArrayList<>();
        service.json("/api/v1/subjects?limit=100&kind=ENTERPRISE")
                .get("subjects")
                .forEach(s -> subjects.add(s.get("id").asText()));
        return subjects;
    }

    /**
     * Every service has the same log and the same answers, every acknowledged change is in it once, and each standing is
     * what its facts make of it: made once per version, none skipped.
     */
    static void among(List<ServiceProcess> services, Traffic traffic) throws IOException {
        Agreement agreement = new Agreement(services);
        settle(services);
        List<JsonNode> log = services.get(0).feed();
        assertThat(numberedOnce(log)).containsAll(traffic.acknowledged.keySet());
        for (ServiceProcess other : services) {
            assertThat(other.feed()).as(other.address()).isEqualTo(log);
        }
        agreement.answerAlike(versions(log));
        agreement.nothingIsLeftToLink();
    }

    /** Waits until nothing is under way among them any more. */
    static void settle(List<ServiceProcess> services) {
        Awaitility.await("all reflect the same change and nothing waits")
                .during(QUIET)
                .atMost(Duration.ofSeconds(120))
                .until(() -> isIdle(services.get(0))
                        && services.stream()
                                        .map(s -> s.json("/api/v1/status"))
                                        .map(s -> s.get("stale").asBoolean()
                                                ? "stale"
                                                : s.get("changeNumber").asText())
                                        .distinct()
                                        .count()
                                == 1);
    }

    private static boolean isIdle(ServiceProcess service) {
        String metrics = service.get("/q/metrics").body();
        return metrics.contains("\nxinheng_changes_pending 0.0") && metrics.contains("\nxinheng_grading_backlog 0.0");
    }

    private static Set<String> numberedOnce(List<JsonNode> log) {
        Set<String> ids = new HashSet<>();
        long number = 0;
        for (JsonNode change : log) {
            assertThat(change.get("number").asLong()).isEqualTo(++number);
            assertThat(ids.add(change.get("id").asText())).isTrue();
        }
        return ids;
    }

    /** The last version of each standing, where the log has each once and in order. */
    private static Map<String, Integer> versions(List<JsonNode> log) {
        Map<String, Integer> versions = new HashMap<>();
        for (JsonNode change : log) {
            for (JsonNode effect : change.get("subjects")) {
                String subject = effect.get("subject").asText();
                int version = effect.get("version").asInt();
                assertThat(version)
                        .as("%s in change %s", subject, change.get("number"))
                        .isEqualTo(versions.getOrDefault(subject, version - 1) + 1);
                versions.put(subject, version);
            }
        }
        return versions;
    }

    private void answerAlike(Map<String, Integer> versions) {
        for (String subject : subjects(services.get(0))) {
            JsonNode answer = services.get(0).json(Traffic.ratio(subject));
            assertThat(answer.get("standingVersion").asInt()).isEqualTo(versions.get(subject));
            // Made from the facts while it is read, links among them.
            JsonNode explained =
                    services.get(0).json("officer", "/api/v1/subjects/" + subject + "/assessments/comprehensive");
            assertThat(explained.at("/tier/label")).as(explained.toString()).isEqualTo(answer.at("/tier/label"));
            for (ServiceProcess other : services) {
                assertThat(other.json(Traffic.ratio(subject)))
                        .as(other.address())
                        .isEqualTo(answer);
            }
        }
    }

    /** The rules in force, looked at with everything that is known, make the links that are there and no others. */
    private void nothingIsLeftToLink() throws IOException {
        String rules = Files.readString(Path.of("src/main/resources/policies/xinheng-county.yaml"));
        for (ServiceProcess service : services) {
            JsonNode other = ServiceProcess.read(
                    service.post("operator", "/api/v1/linking-dry-runs", "text/plain;charset=UTF-8", rules));
            assertThat(other.get("made")).as(other.toString()).isEmpty();
            assertThat(other.get("ended")).as(other.toString()).isEmpty();
        }
    }
}
