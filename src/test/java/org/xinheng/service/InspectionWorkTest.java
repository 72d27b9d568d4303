package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.ratio;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Digests;
import org.xinheng.inspection.draw.Auditor;
import org.xinheng.inspection.draw.HashTree;
import org.xinheng.standing.BusinessDay;

/** Registers, draws step by step, and what a result leads to. */
@QuarkusTest
class InspectionWorkTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    @AfterEach
    void realTimeAgain() {
        TestClock.real();
    }

    @Test
    void aDrawIsMadeByTwoPartiesAndAValueThatNobodyKnew() {
        String area = area();
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            subjects.add(enterprise(Map.of("area", area)));
        }
        for (int i = 0; i < 3; i++) {
            inspector("W" + area + i, area, Map.of("avoids", List.of(subjects.get(0))));
        }
        String plan = plan(area);
        String secret = "secret " + UUID.randomUUID();
        String commitment = commitment(secret);
        Map<String, Object> order = new HashMap<>(Map.of(
                "plan",
                plan,
                "round",
                1,
                "commitment",
                commitment,
                "publicValue",
                "深证成指收盘点位",
                "publicAfter",
                Instant.now().plus(2, ChronoUnit.HOURS).toString()));
        JsonPath prepared = post(officer(), "/api/v1/draws", order);
        String draw = prepared.getString("id");
        assertThat(prepared.getString("state")).isEqualTo("PREPARED");
        officer()
                .get("/api/v1/draws/" + draw + "/exclusions")
                .then()
                .body("find { it.subject == '" + subjects.get(0) + "' }.why", equalTo("NO_INSPECTORS"));

        Map<String, String> opening = Map.of("secret", secret, "publicValue", "10234.5");
        account("reviewer")
                .body(opening)
                .post("/api/v1/draws/" + draw + "/opening")
                .then()
                .statusCode(409);
        TestClock.noonOf(TODAY.plusDays(1));
        account("auditor")
                .body(opening)
                .post("/api/v1/draws/" + draw + "/opening")
                .then()
                .statusCode(403);
        account("reviewer")
                .body(Map.of("secret", "another secret", "publicValue", "1"))
                .post("/api/v1/draws/" + draw + "/opening")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("secret"));
        JsonPath drawn = post(account("reviewer"), "/api/v1/draws/" + draw + "/opening", opening);
        assertThat(drawn.getList("visits")).hasSize(6);
        assertThat(drawn.getList("visits.inspectors[0]")).hasSize(2);

        String gone = drawn.getString("visits[0].subject");
        JsonPath replaced = post(
                officer(),
                "/api/v1/draws/" + draw + "/replacements",
                Map.of("subject", gone, "reason", "CANCELLED", "note", "已注销"));
        assertThat(replaced.getList("visits.subject")).hasSize(6).doesNotContain(gone);
        String given =
                account("auditor").get("/api/v1/draws/" + draw + "/audit").asString();
        assertThat(Auditor.says(given)).isEqualTo("sound");
        officer().get("/api/v1/draws/" + draw + "/audit").then().statusCode(403);

        for (String subject : subjects) {
            JsonPath proof = officer()
                    .get("/api/v1/draws/" + draw + "/proofs/" + subject)
                    .jsonPath();
            HashTree.Proof path = new HashTree.Proof(
                    proof.getInt("lineNumber"),
                    proof.getString("line"),
                    proof.getString("salt"),
                    proof.getList("path"));
            assertThat(Digests.hex(path.root())).isEqualTo(prepared.getString("snapshotHash"));
        }

        Map<String, Object> again = new HashMap<>(order);
        again.put("commitment", commitment("second " + secret));
        again.put("publicAfter", Instant.now().plus(3, ChronoUnit.DAYS).toString());
        officer().body(again).post("/api/v1/draws").then().statusCode(409);
        again.put("redrawReason", "首次抽取的监管对象名录有误");
        JsonPath second = post(officer(), "/api/v1/draws", again);
        assertThat(second.getString("redraw.of")).isEqualTo(draw);
        officer().get("/api/v1/draws/" + draw).then().body("state", equalTo("SUPERSEDED"));
    }

    @Test
    void whoPreparesADrawCannotHavePromisedTheSecretAndNobodyPromisesTwice() {
        String hash = Digests.hex(Digests.sha256(Digests.utf8("s" + UUID.randomUUID())));
        post(account("reviewer"), "/api/v1/draw-commitments", Map.of("hash", hash));
        account("reviewer")
                .body(Map.of("hash", hash))
                .post("/api/v1/draw-commitments")
                .then()
                .statusCode(409);
        account("reviewer")
                .body(Map.of("hash", "abc"))
                .post("/api/v1/draw-commitments")
                .then()
                .statusCode(400);
        officer()
                .body(Map.of("hash", hash))
                .post("/api/v1/draw-commitments")
                .then()
                .statusCode(403);
    }

    @Test
    void aResultMovesTheRatioProposesAListingAndNeverCountedOnceItIsRejected() {
        String area = area();
        String subject = enterprise(Map.of("area", area));
        inspector("R" + area + 1, area, Map.of());
        inspector("R" + area + 2, area, Map.of());
        Map<String, Object> result = result(subject, area, "UNREACHABLE");
        JsonPath entered = post(officer(), "/api/v1/check-results", result);
        String id = entered.getString("id");
        assertThat(JsonPath.from(ratio(subject, "PRICE", "")).getInt("frequency.done"))
                .isEqualTo(1);
        JsonPath view = officer().get("/api/v1/check-results/" + id).jsonPath();
        assertThat(view.getString("result.proposals[0].violation")).isEqualTo("ABNORMAL_LISTING");
        assertThat(view.getString("result.publishBy.last"))
                .isGreaterThan(TODAY.plusDays(20).toString());
        officer().get("/api/v1/subjects/" + subject + "/check-results").then().body("results.id", hasItem(id));

        officer()
                .body(Map.of("department", "SAMR"))
                .post("/api/v1/check-results/" + id + "/publication")
                .then()
                .statusCode(409);
        post(
                account("reviewer"),
                "/api/v1/check-results/" + id + "/review",
                Map.of("approve", false, "note", "检查对象有误"));
        assertThat(JsonPath.from(ratio(subject, "PRICE", "")).getInt("frequency.done"))
                .isZero();
    }

    @Test
    void whoChecksEntersAndPublishesUnlessItWasDelegated() {
        String area = area();
        String subject = enterprise(Map.of("area", area));
        inspector("D" + area + 1, area, Map.of());
        inspector("D" + area + 2, area, Map.of());
        Map<String, Object> result = result(subject, area, "NO_PROBLEM");
        result.put("inspectors", List.of("D" + area + 1, "D" + area + 2));
        result.put("enteredBy", "FIRE");
        officer()
                .body(result)
                .post("/api/v1/check-results")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("enteredBy"));
        result.put("delegation", Map.of("to", "FIRE", "basis", "委托书〔2026〕1号"));
        String id = post(officer(), "/api/v1/check-results", result).getString("id");
        post(account("reviewer"), "/api/v1/check-results/" + id + "/review", Map.of("approve", true, "note", "属实"));
        officer()
                .body(Map.of("department", "SAMR"))
                .post("/api/v1/check-results/" + id + "/publication")
                .then()
                .statusCode(400);
        post(officer(), "/api/v1/check-results/" + id + "/publication", Map.of("department", "FIRE"));
        officer()
                .get("/api/v1/check-results/" + id)
                .then()
                .body("result.state", equalTo("PUBLISHED"))
                .body("late", equalTo(false));
    }

    @Test
    void offSiteEvidenceIsACheckOnlyWhereTheItemAllows() {
        String code = "OFFSITE-" + UUID.randomUUID().toString().substring(0, 8);
        for (boolean counts : List.of(false, true)) {
            operator()
                    .body(Map.of(
                            "code",
                            code,
                            "name",
                            "在线监测",
                            "itemClass",
                            "GENERAL",
                            "scope",
                            Map.of("membersOnly", true),
                            "scheme",
                            "comprehensive",
                            "leads",
                            List.of("MEE"),
                            "offSiteCounts",
                            counts))
                    .put("/api/v1/items/" + code)
                    .then()
                    .statusCode(200);
            String subject = enterprise(Map.of());
            Map<String, Object> result = new HashMap<>(Map.of(
                    "subject", subject,
                    "department", "MEE",
                    "enteredBy", "MEE",
                    "sourceKey", "camera",
                    "method", "OFF_SITE",
                    "checkedOn", TODAY.toString(),
                    "findings",
                            List.of(Map.of(
                                    "item", code,
                                    "results", List.of("NO_PROBLEM"),
                                    "evidence", List.of("video://gate-3/2026-11-24")))));
            String id = post(officer(), "/api/v1/check-results", result).getString("id");
            officer().get("/api/v1/check-results/" + id).then().body("result.findings[0].counts", equalTo(counts));
        }
    }

    @Test
    void namesOfInspectorsAreMaskedAndCertificatesRunOut() {
        String area = area();
        inspector(
                "M" + area,
                area,
                Map.of("name", "欧阳建国", "validUntil", TODAY.minusDays(1).toString()));
        officer()
                .get("/api/v1/inspectors?department=SAMR")
                .then()
                .statusCode(200)
                .body("find { it.code == 'M" + area + "' }.name", equalTo("欧***"));
    }

    @Test
    void aTradesGuideIsToldToItsSubjectsAndReplacedByALaterEditionOnly() {
        String code = "guide-" + UUID.randomUUID().toString().substring(0, 8);
        String tag = "trade-" + code;
        Map<String, Object> guide = new HashMap<>(Map.of(
                "code",
                code,
                "title",
                "餐饮服务合规手册",
                "scope",
                Map.of("tags", List.of(tag)),
                "items",
                List.of("CATERING", "FIRE-SAFETY"),
                "chapters",
                List.of(Map.of("title", "食品安全", "text", "索证索票", "basis", "食品安全法第五十三条")),
                "edition",
                1));
        operator().body(guide).put("/api/v1/guides/" + code).then().statusCode(200);
        String inTrade = enterprise(Map.of("tags", List.of(tag(tag, TODAY.minusYears(1), TODAY.plusDays(3)))));
        String leftTrade = enterprise(Map.of("tags", List.of(tag(tag, TODAY.minusYears(1), TODAY))));
        officer().get("/api/v1/subjects/" + inTrade + "/guides").then().body("code", hasItem(code));
        officer().get("/api/v1/subjects/" + leftTrade + "/guides").then().body("size()", equalTo(0));
        guide.put("title", "餐饮服务合规手册（二）");
        operator().body(guide).put("/api/v1/guides/" + code).then().statusCode(400);
        guide.put("edition", 2);
        operator().body(guide).put("/api/v1/guides/" + code).then().statusCode(200);
    }

    @Test
    void nonsenseIsRefusedWithTheFieldThatCarriesIt() {
        refused("/api/v1/plans", Map.of("year", 1), 400);
        refused("/api/v1/plans", Map.of("plan", "x"), 400);
        refused("/api/v1/draws", Map.of("plan", "nothing", "round", 1), 400);
        refused("/api/v1/check-results", Map.of("subject", "nobody"), 404);
        refused("/api/v1/check-results", Map.of("findings", "none"), 400);
        refused("/api/v1/joint-tasks", Map.of("year", 2026, "tasks", List.of()), 400);
        officer().get("/api/v1/plans").then().statusCode(400);
        officer().get("/api/v1/plans?year=banana").then().statusCode(400);
        officer().get("/api/v1/draws/nothing").then().statusCode(404);
        officer().get("/api/v1/plans/nothing").then().statusCode(404);
        officer().get("/api/v1/check-results/nothing").then().statusCode(404);
        officer()
                .get("/api/v1/joint-tasks/proposals?year=2026&bundle=none")
                .then()
                .statusCode(404);
        account("auditor").get("/api/v1/intensity-tables/none/policy").then().statusCode(404);
        account("auditor")
                .get("/api/v1/intensity-tables")
                .then()
                .statusCode(200)
                .body("size()", equalTo(23));
        account("auditor")
                .get("/api/v1/intensity-tables/bayannur-2022/policy")
                .then()
                .statusCode(200);
    }

    private static void refused(String path, Object body, int status) {
        officer().body(body).post(path).then().statusCode(status).contentType("application/problem+json");
    }

    private static Map<String, Object> result(String subject, String area, String code) {
        return new HashMap<>(Map.of(
                "subject",
                subject,
                "department",
                "SAMR",
                "enteredBy",
                "SAMR",
                "sourceKey",
                UUID.randomUUID().toString(),
                "method",
                "ON_SITE",
                "checkedOn",
                TODAY.toString(),
                "inspectors",
                List.of("R" + area + 1, "R" + area + 2),
                "findings",
                List.of(Map.of("item", "PRICE", "results", List.of(code)))));
    }

    private static Map<String, Object> tag(String code, LocalDate from, LocalDate until) {
        return Map.of("code", code, "period", Map.of("from", from.toString(), "until", until.toString()));
    }

    private static String area() {
        String code = "w" + UUID.randomUUID().toString().substring(0, 8);
        operator()
                .body(Map.of("code", code, "name", "试验镇", "parent", "demo-county"))
                .put("/api/v1/areas/" + code)
                .then()
                .statusCode(200);
        return code;
    }

    private static void inspector(String code, String area, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "李志强",
                "department",
                "SAMR",
                "qualifications",
                List.of("general"),
                "validUntil",
                TODAY.plusYears(2).toString(),
                "areas",
                List.of(area)));
        body.putAll(more);
        operator().body(body).put("/api/v1/inspectors/" + code).then().statusCode(200);
    }

    private static String plan(String area) {
        String id = post(
                        officer(),
                        "/api/v1/plans",
                        Map.of(
                                "year",
                                TODAY.getYear(),
                                "sourceKey",
                                UUID.randomUUID().toString(),
                                "title",
                                "价格行为抽查",
                                "item",
                                "PRICE",
                                "lead",
                                "SAMR",
                                "area",
                                area,
                                "ratio",
                                0.5,
                                "from",
                                TODAY.getYear() + "-01-01",
                                "until",
                                TODAY.getYear() + "-12-31"))
                .getString("id");
        officer().post("/api/v1/plans/" + id + "/report").then().statusCode(200);
        officer().post("/api/v1/plans/" + id + "/entry").then().statusCode(200);
        return id;
    }

    private static String commitment(String secret) {
        return post(
                        account("reviewer"),
                        "/api/v1/draw-commitments",
                        Map.of("hash", Digests.hex(Digests.sha256(Digests.utf8(secret)))))
                .getString("id");
    }
}
