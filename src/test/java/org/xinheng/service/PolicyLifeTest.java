package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.ratio;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** A policy from its first draft to the day it is in force, and what explanation and what-if foretell coming true. */
@QuarkusTest
class PolicyLifeTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);
    private static final String POLICIES = "/api/v1/policies";

    @AfterEach
    void realTimeAgain() {
        TestClock.real();
    }

    @Test
    void aFaultyPolicyIsRefusedWithEveryFaultItsPlaceAndItsLine() throws IOException {
        String faulty = shipped()
                .replace("from: 30}", "from: 90}")
                .replace("title: 公共信用综合评价", "titel: 公共信用综合评价")
                .replace("after: 6 months, factor: 0.8", "after: 6 moons, factor: 0.8");
        JsonPath checked = yaml(faulty).post(POLICIES + "/check").jsonPath();
        assertThat(checked.getBoolean("sound")).isFalse();
        assertThat(checked.<String>getList("faults.place"))
                .contains(
                        "schemes[0].titel",
                        "schemes[0].title",
                        "schemes[0].tiers[2].from",
                        "schemes[0].indicators[4].points.violations.decay[0].after");
        assertThat(checked.getString("faults.find { it.place == 'schemes[0].titel' }.hint"))
                .contains("title");
        int line = checked.getInt("faults.find { it.place == 'schemes[0].titel' }.line");
        assertThat(faulty.lines().toList().get(line - 1)).contains("titel");
        Response refused = yaml(faulty).post(POLICIES);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getList("errors.field")).hasSameSizeAs(checked.getList("faults"));
        assertThat(yaml("{").post(POLICIES).statusCode()).isEqualTo(400);
        assertThat(yaml("").post(POLICIES).statusCode()).isEqualTo(400);
        assertThat(operator().get(POLICIES + "/no-such-version").statusCode()).isEqualTo(404);
        assertThat(officer().contentType("application/yaml").post(POLICIES).statusCode())
                .isEqualTo(403);
        assertThat(operator().get(POLICIES + "/schema").jsonPath().getString("title"))
                .isEqualTo("Xinheng policy");
    }

    @Test
    void aPolicyIsTriedOnEverybodyAndThenPutInForceByFourEyes() throws IOException {
        String subject = enterprise(Map.of());
        post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", TODAY.minusDays(30)));
        String former = JsonPath.from(ratio(subject, "REGISTRATION", "")).getString("policyVersion");
        String version = "test-" + UUID.randomUUID();
        String stricter = shipped()
                .replace("version: xinheng-county-2026.1", "version: " + version)
                .replace("GENERAL: 40, SERIOUS: 120}", "GENERAL: 90, SERIOUS: 120}");
        assertThat(yaml(stricter).post(POLICIES).jsonPath().getString("version"))
                .isEqualTo(version);
        assertThat(yaml(stricter + "# another text\n").post(POLICIES).statusCode())
                .isEqualTo(409);

        String simulation = POLICIES + "/" + version + "/simulation";
        assertThat(operator().post(simulation).statusCode()).isEqualTo(200);
        List<String> progress =
                operator().get(simulation + "/progress").asString().lines().toList();
        assertThat(JsonPath.from(progress.get(progress.size() - 1)).getString("state"))
                .isEqualTo("DONE");
        JsonPath found = operator().get(simulation).jsonPath();
        long population = found.getLong("total");
        assertThat(found.getLong("done")).isEqualTo(population);
        List<Map<String, Object>> cells = found.getList("schemes.find { it.scheme == 'comprehensive' }.cells");
        assertThat(cells.stream()
                        .mapToLong(c -> ((Number) c.get("subjects")).longValue())
                        .sum())
                .isLessThanOrEqualTo(population)
                .isPositive();
        assertThat(found.<List<?>>getList("examples.because")).isNotEmpty().noneMatch(List::isEmpty);
        assertThat(found.<Map<String, Object>>getList("departments"))
                .anySatisfy(load -> assertThat(((Number) load.get("then")).doubleValue())
                        .isGreaterThan(((Number) load.get("now")).doubleValue()));
        assertThat(found.getLong("movers"))
                .isEqualTo(cells.stream()
                        .filter(c -> !c.get("now").equals(c.get("then")))
                        .mapToLong(c -> ((Number) c.get("subjects")).longValue())
                        .sum());
        assertThat(found.<Map<String, Object>>getList("inspections"))
                .anySatisfy(load -> assertThat(((Number) load.get("then")).doubleValue())
                        .isGreaterThan(((Number) load.get("now")).doubleValue()));

        String activation = POLICIES + "/" + version + "/activation";
        assertThat(operator().body("{}").post(activation).jsonPath().getString("state"))
                .isEqualTo("PROPOSED");
        assertThat(operator().post(activation + "/approval").statusCode()).isEqualTo(403);
        assertThat(operator().body("{}").post(activation).statusCode()).isEqualTo(409);
        assertThat(JsonPath.from(ratio(subject, "REGISTRATION", "")).getString("tier.label"))
                .isEqualTo("B");
        long since = Http.lastNumber();
        try {
            assertThat(account("reviewer").post(activation + "/approval").statusCode())
                    .isEqualTo(200);
            JsonPath answer = awaitVersion(subject, version);
            assertThat(answer.getString("tier.label")).isEqualTo("C");
            assertThat(operator().get(activation).jsonPath().getString("state")).isEqualTo("ACTIVE");
            assertThat(Http.changes(since))
                    .anySatisfy(c -> assertThat(c.get("kind")).isEqualTo("POLICY_ACTIVATED"));
        } finally {
            activate(former);
        }
        assertThat(awaitVersion(subject, former).getString("tier.label")).isEqualTo("B");
    }

    @Test
    void recordingRepairingAndAdjustingMoveTheTierAsForetold() {
        String subject = enterprise(Map.of());
        String assessments = "/api/v1/subjects/" + subject + "/assessments/comprehensive";
        String events = "findAll { it.kind == 'VIOLATION' && it.violation == 'PENALTY' && it.severity == 'SERIOUS' }";
        JsonPath foretold = officer().get(assessments + "/what-if").jsonPath();
        assertThat(foretold.getList(events)).hasSize(1);
        String tier = foretold.getList(events + ".after.label").get(0).toString();
        String rule = foretold.getList(events + ".decidedBy").get(0).toString();

        Map<String, Object> serious = penalty(subject, "SERIOUS", TODAY);
        String violation = post(officer(), "/api/v1/violations", serious).getString("id");
        JsonPath now = officer().get(assessments).jsonPath();
        assertThat(now.getString("tier.label")).isEqualTo(tier).isNotEqualTo("A");
        assertThat(now.getString("decidedBy")).isEqualTo(rule);

        String repairs = "find { it.kind == 'REPAIR' && it.record == '" + violation + "' }";
        String after = officer().get(assessments + "/what-if").jsonPath().getString(repairs + ".after.label");
        assertThat(after).isEqualTo("A");

        JsonPath adjusted = post(
                account("reviewer"),
                "/api/v1/subjects/" + subject + "/adjustments",
                Map.of(
                        "scheme", "comprehensive",
                        "tier", "B",
                        "reason", "整改到位，现场核实",
                        "until", TODAY.plusDays(10).toString()));
        assertThat(adjusted.getString("tiers[0].after.label")).isEqualTo("B");
        assertThat(officer()
                        .get(assessments + "/what-if")
                        .jsonPath()
                        .getString("find { it.kind == 'ADJUSTMENT_ENDS' }.after.label"))
                .isEqualTo(tier);
        JsonPath explained = officer().get(assessments).jsonPath();
        assertThat(explained.getString("decidedBy")).isEqualTo("adjustment");
        assertThat(explained.getString("nextChange.on"))
                .isEqualTo(TODAY.plusDays(10).toString());
        assertThat(explained.getString("nextChange.tier.label")).isEqualTo(tier);
        JsonPath ended = post(
                account("reviewer"),
                "/api/v1/subjects/" + subject + "/adjustments/" + adjusted.getString("id") + "/end",
                Map.of("reason", "复核"));
        assertThat(ended.getString("tiers[0].after.label")).isEqualTo(tier);

        serious.put("repairedOn", TODAY.toString());
        post(officer(), "/api/v1/violations", serious);
        assertThat(officer().get(assessments).jsonPath().getString("tier.label"))
                .isEqualTo(after);
    }

    @Test
    void whatExpiresMovesTheTierOnTheForetoldDayForTheForetoldReason() {
        String subject = enterprise(Map.of());
        post(officer(), "/api/v1/violations", penalty(subject, "SERIOUS", TODAY.minusDays(200)));
        String assessments = "/api/v1/subjects/" + subject + "/assessments/comprehensive";
        JsonPath now = officer().get(assessments).jsonPath();
        LocalDate day = LocalDate.parse(now.getString("nextChange.on"));
        assertThat(now.getList("nextChange.because")).isNotEmpty();
        TestClock.noonOf(day.minusDays(1));
        assertThat(JsonPath.from(ratio(subject, "REGISTRATION", "")).getString("tier.decidedBy"))
                .isEqualTo(now.getString("decidedBy"));
        TestClock.noonOf(day);
        JsonPath then = JsonPath.from(ratio(subject, "REGISTRATION", ""));
        assertThat(then.getString("tier.label")).isEqualTo(now.getString("nextChange.tier.label"));
        assertThat(then.getString("tier.decidedBy")).isEqualTo(now.getString("nextChange.decidedBy"));
    }

    private static void activate(String version) {
        String activation = POLICIES + "/" + version + "/activation";
        operator().body("{}").post(activation).then().statusCode(200);
        account("reviewer").post(activation + "/approval").then().statusCode(200);
    }

    private static JsonPath awaitVersion(String subject, String version) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> JsonPath.from(ratio(subject, "REGISTRATION", "")),
                        answer -> version.equals(answer.getString("policyVersion")));
    }

    private static RequestSpecification yaml(String text) {
        return account("operator")
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                                .defaultContentCharset(StandardCharsets.UTF_8)))
                .contentType("application/yaml")
                .body(text);
    }

    private static String shipped() throws IOException {
        try (InputStream stream =
                PolicyLifeTest.class.getClassLoader().getResourceAsStream("policies/xinheng-county.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
