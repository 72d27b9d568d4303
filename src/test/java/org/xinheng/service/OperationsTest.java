package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.it.NodeModules;
import org.xinheng.standing.BusinessDay;

/** What whoever runs the service sees of it, and what a client needs where several run. */
@QuarkusTest
class OperationsTest {
    private static final Path MONITORING = Path.of("k8s/monitoring");
    private static final Path NODE = Path.of("src/test/kubernetes");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void alertsAndDashboardAskInPrometheusLanguageForMetricsThatThereAre() throws Exception {
        List<String> expressions = new ArrayList<>();
        JsonNode rules = new ObjectMapper(new YAMLFactory())
                .readTree(MONITORING.resolve("alerts.yaml").toFile());
        String runbook = Files.readString(Path.of("k8s/RUNBOOK.md"));
        for (JsonNode alert : rules.at("/groups/0/rules")) {
            expressions.add(alert.get("expr").asText());
            String anchor = alert.at("/annotations/runbook").asText().replace("RUNBOOK.md#", "");
            assertThat(anchors(runbook)).contains(anchor);
        }
        JSON.readTree(MONITORING.resolve("dashboard.json").toFile())
                .get("panels")
                .forEach(panel -> panel.get("targets")
                        .forEach(t -> expressions.add(t.get("expr").asText())));
        assertThat(expressions).hasSizeGreaterThan(25);
        Set<String> asked = named(expressions);
        // Prometheus' own.
        asked.remove("up");
        scheduler().get("/api/v1/status").then().statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(metrics())
                .containsAll(asked));
    }

    @Test
    void whatWaitsForTheKeeperIsCounted() {
        String subject = Http.enterprise(Map.of());
        Http.post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", today()));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(metric("xinheng_keeper")).isEqualTo(1);
            assertThat(metric("xinheng_lease_taken_total")).isGreaterThanOrEqualTo(1);
            assertThat(metric("xinheng_changes_pending")).isZero();
            assertThat(metric("xinheng_changes_lag_seconds")).isZero();
            assertThat(metric("xinheng_staleness_seconds")).isLessThan(3);
            assertThat(metric("xinheng_change_number")).isGreaterThan(0);
        });
    }

    @Test
    void aRequestThatNamesAChangeIsAnsweredOnceItIsReflected() {
        String subject = Http.enterprise(Map.of());
        for (int i = 0; i < 10; i++) {
            JsonPath written = Http.post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", today()));
            Response read = scheduler()
                    .header("X-Change", written.getString("change"))
                    .get("/api/v1/subjects/" + subject + "/inspection-ratio?item=REGISTRATION");
            read.then().statusCode(200).body("standingVersion", equalTo(written.getInt("standingVersion")));
            long reflected = scheduler().get("/api/v1/status").jsonPath().getLong("changeNumber");
            assertThat(Http.numberOf(written.getString("change"), Math.max(0, reflected - 50)))
                    .isLessThanOrEqualTo(reflected);
        }
    }

    @Test
    void whoeverFollowsALogThatIsNoMoreIsToldSo() {
        Http.enterprise(Map.of());
        JsonPath page = scheduler().get("/api/v1/changes?since=0&limit=1").jsonPath();
        assertThat(page.getString("hash")).isEqualTo(page.getString("changes[0].hash"));
        String at = "/api/v1/changes?limit=1&since=" + page.getLong("through") + "&hash=";
        scheduler().get(at + page.getString("hash")).then().statusCode(200);
        scheduler()
                .get(at + "0".repeat(64))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("hash"));
        scheduler().get(at + "x").then().statusCode(400).body("errors[0].field", equalTo("hash"));
        // At once, whatever it was ready to wait.
        scheduler()
                .get("/api/v1/changes?since=99999999999&wait=60")
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("since"));
    }

    @Test
    void anIdentifierThatIsNoChangesIsRefusedByName() {
        for (String wrong : List.of("nothing", "x".repeat(65), "%00")) {
            scheduler()
                    .header("X-Change", wrong)
                    .get("/api/v1/status")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("X-Change"));
        }
    }

    @Test
    void everyAnswerNamesItsRequestAndTakesOnlyASensibleNameForIt() {
        assertThat(scheduler()
                        .header("X-Request-Id", "gate-7.1_a")
                        .get("/api/v1/status")
                        .header("X-Request-Id"))
                .isEqualTo("gate-7.1_a");
        String other = scheduler().get("/public/v1/records?limit=1").header("X-Request-Id");
        assertThat(other).matches("[0-9a-f]{1,16}");
        assertThat(scheduler()
                        .header("X-Request-Id", "a b\" requestId=c")
                        .get("/api/v1/nowhere")
                        .header("X-Request-Id"))
                .matches("[0-9a-f]{1,16}");
    }

    private static LocalDate today() {
        return LocalDate.now(BusinessDay.ZONE).minusDays(3);
    }

    private static Set<String> metrics() {
        return scheduler()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[ {]")[0])
                .collect(Collectors.toSet());
    }

    private static double metric(String name) {
        return scheduler()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** The metrics that expressions name; fails where one is not of Prometheus' language. */
    private static Set<String> named(List<String> expressions) throws IOException, InterruptedException {
        NodeModules.install(NODE);
        Process process = new ProcessBuilder("node", "promql.mjs")
                .directory(NODE.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(JSON.writeValueAsBytes(expressions));
        process.getOutputStream().close();
        List<String> said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said.stream().collect(Collectors.toSet());
    }

    private static Set<String> anchors(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
