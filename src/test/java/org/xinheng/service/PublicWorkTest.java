package org.xinheng.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** What inspection work becomes public, and what reorganisation takes back for a time. */
@QuarkusTest
class PublicWorkTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);
    private static final Map<String, Object> BECAUSE = Map.of("reason", "依法审查");

    @Test
    void aPublishedResultIsSeenUntilThePenaltyThatRestsOnItIsRepaired() {
        String subject = enterprise(Map.of());
        String result = result(subject, "FOLLOW_UP", "2026-02-02");
        given().get("/public/v1/results/" + result).then().statusCode(404);
        post(officer(), "/api/v1/check-results/" + result + "/publication", Map.of("department", "SAMR"));
        await(() -> given().get("/public/v1/results/" + result)
                .then()
                .statusCode(200)
                .body("findings[0].results", equalTo(List.of("FOLLOW_UP")))
                .body("publisher", equalTo("SAMR")));
        given().get(
                        "/public/v1/results?item=PRICE&department=SAMR&area=demo-county&checkedFrom=2026-02-02&checkedTo=2026-02-02")
                .then()
                .body("results.id", hasItem(result));
        given().get("/public/v1/results?item=FIRE-SAFETY").then().body("results.id", not(hasItem(result)));
        given().get("/public/v1/records/" + result).then().statusCode(404);
        assertThat(given().get("/public/subjects/" + subject + "?lang=zh").asString())
                .contains("抽查检查结果", "发现问题待后续处理");

        Map<String, Object> body = penalty(subject, "GENERAL", "2026-02-20");
        body.put("penaltyTypes", List.of("CONFISCATION"));
        body.put("attributes", Map.of("checkResult", result));
        String penalty = post(officer(), "/api/v1/violations", body).getString("id");
        await(() -> given().get("/public/v1/subjects/" + subject)
                .then()
                .body("records.id", equalTo(List.of(penalty)))
                .body("results.id", equalTo(List.of(result)))
                .body("tiers", equalTo(List.of())));
        String repair = post(
                        officer(),
                        "/api/v1/violations/" + penalty + "/repairs",
                        Map.of(
                                "reason",
                                "已整改",
                                "declared",
                                List.of("CORRECTED", "OBLIGATIONS_PERFORMED", "COMMITMENT_GIVEN")))
                .getString("procedure.proceeding.id");
        post(officer(), "/api/v1/proceedings/" + repair + "/accept", BECAUSE);
        post(account("reviewer"), "/api/v1/proceedings/" + repair + "/approve", BECAUSE);
        await(() -> given().get("/public/v1/results/" + result).then().statusCode(404));
        given().get("/public/v1/subjects/" + subject)
                .then()
                .body("records", equalTo(List.of()))
                .body("results", equalTo(List.of()));
        assertThat(given().get("/public/v1/snapshots/latest").asString()).doesNotContain(result, penalty);
    }

    @Test
    void aResultThatIsExemptIsNeverSeen() {
        String subject = enterprise(Map.of());
        String exempt = result(subject, "OBSTRUCTED", "2026-02-02");
        post(account("reviewer"), "/api/v1/check-results/" + exempt + "/exemption", Map.of("reason", "涉及商业秘密"));
        String shown = result(subject, "NO_PROBLEM", "2026-02-03");
        post(officer(), "/api/v1/check-results/" + shown + "/publication", Map.of("department", "SAMR"));
        await(() -> given().get("/public/v1/subjects/" + subject).then().body("results.id", equalTo(List.of(shown))));
        given().get("/public/v1/results/" + exempt).then().statusCode(404);
        assertThat(given().get("/public/v1/snapshots/latest").asString()).doesNotContain(exempt);
    }

    @Test
    void aResultThatIsWithdrawnIsPublicNoMoreAndCountsNoMore() {
        String subject = enterprise(Map.of());
        String wrong = result(subject, "OBSTRUCTED", TODAY.toString());
        post(officer(), "/api/v1/check-results/" + wrong + "/publication", Map.of("department", "SAMR"));
        await(() -> given().get("/public/v1/results/" + wrong).then().statusCode(200));
        assertThat(checks(subject)).isEqualTo(1);

        withdrawal(wrong).then().statusCode(200);
        assertThat(checks(subject)).isZero();
        await(() -> given().get("/public/v1/results/" + wrong).then().statusCode(404));
        assertThat(given().get("/public/v1/snapshots/latest").asString()).doesNotContain(wrong);
        withdrawal(wrong).then().statusCode(409).body("detail", containsString("WITHDRAWN"));
    }

    private static Response withdrawal(String result) {
        return account("reviewer")
                .body(Map.of("reason", "检查对象有误"))
                .post("/api/v1/check-results/" + result + "/withdrawal");
    }

    /** How many checks of the item count this year. */
    private static int checks(String subject) {
        return officer()
                .get("/api/v1/subjects/" + subject + "/inspection-ratio?item=PRICE")
                .jsonPath()
                .getInt("frequency.done");
    }

    @Test
    void plansArePublicFromTheirEntryAndSayNothingOfTiers() {
        String area = area();
        enterprise(Map.of("area", area));
        String plan = plan(area);
        String reported = plan(area);
        officer().post("/api/v1/plans/" + plan + "/report").then().statusCode(200);
        officer().post("/api/v1/plans/" + reported + "/report").then().statusCode(200);
        TestClock.noonOf(LocalDate.of(2031, 2, 3));
        try {
            officer().post("/api/v1/plans/" + plan + "/entry").then().statusCode(200);
        } finally {
            TestClock.real();
        }
        JsonPath page = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().get("/public/v1/plans?year=2031&item=PRICE&department=SAMR&area=" + area)
                                .jsonPath(),
                        p -> !p.getList("plans").isEmpty());
        assertThat(page.getString("plans[0].id")).isEqualTo(plan);
        assertThat(page.getString("plans[0].state")).isEqualTo("ENTERED");
        assertThat(page.getMap("plans[0]")).doesNotContainKeys("quotas", "quantity", "base");
        assertThat(page.getInt("total.value")).isEqualTo(1);
        assertThat(given().get("/public/v1/plans?year=2031&item=REGISTRATION&area=" + area)
                        .jsonPath()
                        .getList("plans"))
                .isEmpty();
        given().get("/public/v1/plans").then().statusCode(400);
        given().get("/public/v1/plans?year=soon").then().statusCode(400);
        given().get("/public/v1/plans?year=2031&cursor=!").then().statusCode(400);
    }

    @Test
    void shieldingLiftsTheMeasuresThatTheRecordBringsAndLiftingItBringsThemBack() {
        String person = post(officer(), "/api/v1/persons", Map.of("name", "钱某某", "document", "ID:" + UUID.randomUUID()))
                .getString("id");
        String revoked = enterprise(Map.of());
        post(
                officer(),
                "/api/v1/relations",
                Map.of(
                        "kind", "LEGAL_REPRESENTATIVE_OF",
                        "from", "person/" + person,
                        "to", revoked,
                        "since", "2015-01-01",
                        "source", "tests"));
        Map<String, Object> body = penalty(revoked, "SERIOUS", TODAY.minusDays(5));
        body.put("kind", "REVOCATION");
        body.remove("penaltyTypes");
        JsonPath recorded = post(officer(), "/api/v1/violations", body);
        String record = recorded.getString("id");
        String tier = recorded.getString("tiers[0].after.label");
        String measures = "/api/v1/persons/" + person + "/joint-punishments";
        await(() -> assertThat(states(measures)).containsExactly("PROPOSED"));

        String shielding = post(
                        officer(),
                        "/api/v1/violations/" + record + "/shieldings",
                        Map.of("reason", "重整", "documents", List.of("（2026）示01破1号裁定")))
                .getString("procedure.proceeding.id");
        JsonPath approved = post(account("reviewer"), "/api/v1/proceedings/" + shielding + "/approve", BECAUSE);
        assertThat(approved.getString("effect.tiers[0].after.label"))
                .as("the record goes on to count")
                .isEqualTo(tier);
        await(() -> assertThat(states(measures)).isEmpty());
        body.put("behaviour", "未按规定公示（更正）");
        post(officer(), "/api/v1/violations", body);
        String other = enterprise(Map.of());
        post(officer(), "/api/v1/violations", penalty(other, "GENERAL", TODAY.minusDays(2)));
        assertThat(states(measures)).as("a correction does not undo it").isEmpty();

        post(account("reviewer"), "/api/v1/proceedings/" + shielding + "/lift", BECAUSE);
        await(() -> assertThat(states(measures)).containsExactly("PROPOSED"));
    }

    private static List<String> states(String measures) {
        return officer().get(measures).jsonPath().getList("state");
    }

    private static String result(String subject, String code, String on) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "subject",
                subject,
                "department",
                "SAMR",
                "enteredBy",
                "SAMR",
                "sourceKey",
                UUID.randomUUID().toString(),
                "method",
                "DOCUMENTARY",
                "checkedOn",
                on,
                "formedOn",
                on,
                "findings",
                List.of(Map.of("item", "PRICE", "results", List.of(code)))));
        String id = post(officer(), "/api/v1/check-results", body).getString("id");
        post(account("reviewer"), "/api/v1/check-results/" + id + "/review", Map.of("approve", true, "note", "属实"));
        return id;
    }

    private static String plan(String area) {
        return post(
                        officer(),
                        "/api/v1/plans",
                        Map.of(
                                "year", 2031,
                                "sourceKey", UUID.randomUUID().toString(),
                                "title", "价格行为抽查",
                                "item", "PRICE",
                                "lead", "SAMR",
                                "area", area,
                                "ratio", 0.5,
                                "from", "2031-03-01",
                                "until", "2031-12-31"))
                .getString("id");
    }

    private static String area() {
        String code = "p" + UUID.randomUUID().toString().substring(0, 8);
        operator()
                .body(Map.of("code", code, "name", "公示镇", "parent", "demo-county"))
                .put("/api/v1/areas/" + code)
                .then()
                .statusCode(200);
        return code;
    }

    private static void await(ThrowingRunnable condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(condition);
    }
}
