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
import static org.xinheng.service.Inspecting.TODAY;
import static org.xinheng.service.Inspecting.area;
import static org.xinheng.service.Inspecting.clerk;
import static org.xinheng.service.Inspecting.commitment;
import static org.xinheng.service.Inspecting.inspector;
import static org.xinheng.service.Inspecting.plan;
import static org.xinheng.service.Inspecting.result;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.code.Digests;
import org.xinheng.inspection.draw.Auditor;
import org.xinheng.inspection.draw.HashTree;

/** Registers, draws step by step, and what a result leads to. */
@QuarkusTest
class InspectionWorkTest {
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
    void anExpertGoesWithTheInspectorsAndReplacesNone() {
        String area = area();
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            subjects.add(enterprise(Map.of("area", area)));
        }
        Inspecting.inspector("E" + area + 1, area, Map.of());
        Inspecting.inspector("E" + area + 2, area, Map.of("expert", true, "avoids", List.of(subjects.get(0))));
        String plan = Inspecting.planWithExpert(area);
        assertThat(Inspecting.drawn(plan, 1, 0.5, TODAY).getList("visits")).isEmpty();
        Inspecting.inspector("E" + area + 3, area, Map.of());
        JsonPath drawn = Inspecting.drawn(plan, 2, 0.5, TODAY);
        assertThat(drawn.getList("visits.subject", String.class))
                .isNotEmpty()
                .doesNotContain("subject/" + subjects.get(0));
        List<List<String>> going = drawn.getList("visits.inspectors");
        assertThat(going).allSatisfy(codes -> {
            assertThat(codes).hasSize(3).endsWith("E" + area + 2);
            assertThat(codes).contains("E" + area + 1, "E" + area + 3);
        });
        officer()
                .get("/api/v1/draws/" + drawn.getString("id") + "/exclusions")
                .then()
                .body("find { it.subject == '" + subjects.get(0) + "' }.why", equalTo("NO_INSPECTORS"));
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
        inspector("R" + area + 1, area, Map.of());
        inspector("R" + area + 2, area, Map.of());
        Supplier<RequestSpecification> samr = clerk("SAMR", "OFFICER");
        Supplier<RequestSpecification> fire = clerk("FIRE", "OFFICER");
        Map<String, Object> result = result(subject, area, "NO_PROBLEM");
        refused(fire, result, 403);
        result.remove("enteredBy");
        refused(fire, result, 400).body("errors[0].field", equalTo("enteredBy"));

        String code = "leave-" + area;
        Map<String, Object> leave = new HashMap<>(Map.of(
                "code",
                code,
                "from",
                "SAMR",
                "to",
                "FIRE",
                "items",
                List.of("LABOUR"),
                "basis",
                "委托书〔2026〕1号",
                "period",
                Map.of("from", TODAY.toString(), "until", TODAY.plusDays(1).toString())));
        fire.get().body(leave).put("/api/v1/delegations/" + code).then().statusCode(403);
        samr.get().body(leave).put("/api/v1/delegations/" + code).then().statusCode(200);
        result.put("delegation", code);
        refused(fire, result, 400).body("errors[0].field", equalTo("delegation"));
        leave.put("items", List.of("PRICE"));
        samr.get().body(leave).put("/api/v1/delegations/" + code).then().statusCode(200);
        officer().get("/api/v1/delegations").then().body("code", hasItem(code));
        TestClock.noonOf(TODAY.plusDays(1));
        refused(fire, result, 400).body("errors[0].field", equalTo("delegation"));
        TestClock.real();
        String id = post(fire.get(), "/api/v1/check-results", result).getString("id");

        post(account("reviewer"), "/api/v1/check-results/" + id + "/review", Map.of("approve", true, "note", "属实"));
        String publication = "/api/v1/check-results/" + id + "/publication";
        samr.get().body(Map.of()).post(publication).then().statusCode(400);
        samr.get().body(Map.of("department", "FIRE")).post(publication).then().statusCode(403);
        fire.get().body(Map.of()).post(publication).then().statusCode(200);
        officer()
                .get("/api/v1/check-results/" + id)
                .then()
                .body("result.state", equalTo("PUBLISHED"))
                .body("result.department", equalTo("SAMR"))
                .body("result.enteredBy", equalTo("FIRE"))
                .body("late", equalTo(false));
    }

    @Test
    void nobodyDecidesAboutAResultThatTheyEnteredOrCorrectedOrThatIsAnotherDepartments() {
        String area = area();
        String subject = enterprise(Map.of("area", area));
        inspector("R" + area + 1, area, Map.of());
        inspector("R" + area + 2, area, Map.of());
        Map<String, Object> result = result(subject, area, "NO_PROBLEM");
        result.remove("enteredBy");
        Supplier<RequestSpecification> first = clerk("SAMR", "OFFICER", "REVIEWER");
        Supplier<RequestSpecification> second = clerk("SAMR", "OFFICER", "REVIEWER");
        Supplier<RequestSpecification> third = clerk("SAMR", "REVIEWER");
        String id = post(first.get(), "/api/v1/check-results", result).getString("id");
        result.put("findings", List.of(Map.of("item", "PRICE", "results", List.of("ORDERED_TO_CORRECT"))));
        post(second.get(), "/api/v1/check-results", result);
        Map<String, Object> approval = Map.of("approve", true, "note", "属实");
        String review = "/api/v1/check-results/" + id + "/review";
        for (Supplier<RequestSpecification> one : List.of(first, second, clerk("FIRE", "REVIEWER"))) {
            one.get().body(approval).post(review).then().statusCode(403).contentType("application/problem+json");
        }
        post(third.get(), review, approval);
        for (String step : List.of("exemption", "withdrawal")) {
            first.get()
                    .body(Map.of("reason", "商业秘密"))
                    .post("/api/v1/check-results/" + id + "/" + step)
                    .then()
                    .statusCode(403);
        }
        post(third.get(), "/api/v1/check-results/" + id + "/exemption", Map.of("reason", "商业秘密"));
    }

    @Test
    void aDepartmentsPlansDrawsAndInspectorsAreItsOwn() {
        String area = area();
        String subject = enterprise(Map.of("area", area));
        Supplier<RequestSpecification> fire = clerk("FIRE", "OFFICER");
        String id = plan(area);
        fire.get().post("/api/v1/plans/" + id + "/closure").then().statusCode(403);
        Map<String, Object> order = Map.of(
                "plan",
                id,
                "round",
                1,
                "commitment",
                commitment("secret " + area),
                "publicValue",
                "深证成指收盘点位",
                "publicAfter",
                Instant.now().plus(2, ChronoUnit.HOURS).toString());
        fire.get().body(order).post("/api/v1/draws").then().statusCode(403);
        inspector("O" + area, area, Map.of());
        Map<String, Object> taken = Map.of(
                "code",
                "O" + area,
                "name",
                "李志强",
                "department",
                "FIRE",
                "qualifications",
                List.of("general"),
                "validUntil",
                TODAY.plusYears(2).toString(),
                "areas",
                List.of(area));
        fire.get().body(taken).put("/api/v1/inspectors/O" + area).then().statusCode(403);
        Map<String, Object> inspection = Map.of(
                "subject",
                subject,
                "item",
                "PRICE",
                "department",
                "SAMR",
                "sourceKey",
                area,
                "level",
                "COUNTY",
                "inspectedOn",
                TODAY.toString(),
                "results",
                List.of("NO_PROBLEM"));
        fire.get().body(inspection).post("/api/v1/inspections").then().statusCode(403);
        String record = post(officer(), "/api/v1/inspections", inspection).getString("id");
        fire.get()
                .body(Map.of("reason", "检查对象有误"))
                .post("/api/v1/inspections/" + record + "/withdrawal")
                .then()
                .statusCode(403);
    }

    /** 2026-10-01 to 07 were days off, 10-10, a Saturday, a working day. */
    @Test
    void aResultIsPublishedWithinTwentyWorkingDaysFromTheDayOnWhichItWasFormed() {
        String area = area();
        String subject = enterprise(Map.of("area", area));
        inspector("R" + area + 1, area, Map.of());
        inspector("R" + area + 2, area, Map.of());
        Map<String, Object> result = result(subject, area, "NO_PROBLEM");
        result.put("checkedOn", "2026-09-18");
        result.put("formedOn", "2026-09-21");
        String id = post(officer(), "/api/v1/check-results", result).getString("id");
        String address = "/api/v1/check-results/" + id;
        officer()
                .get(address)
                .then()
                .body("result.publishBy.last", equalTo("2026-10-26"))
                .body("result.publishBy.provisional", equalTo(false));
        TestClock.noonOf(LocalDate.of(2026, 10, 26));
        officer().get(address).then().body("late", equalTo(false));
        TestClock.noonOf(LocalDate.of(2026, 10, 27));
        officer().get(address).then().body("late", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_DISCLOSED, ABNORMAL_LISTING, false",
        "FALSE_DISCLOSURE, ABNORMAL_LISTING, false",
        "UNREACHABLE, ABNORMAL_LISTING, false",
        "OBSTRUCTED, FAILED_INSPECTION, false",
        "FOLLOW_UP, , true",
        "ORDERED_TO_CORRECT, , "
    })
    void aFindingLeadsToWhatTheTableSays(String code, String violation, Boolean followUp) {
        String area = area();
        inspector("R" + area + 1, area, Map.of());
        inspector("R" + area + 2, area, Map.of());
        Map<String, Object> result = result(enterprise(Map.of("area", area)), area, code);
        String id = post(officer(), "/api/v1/check-results", result).getString("id");
        JsonPath view = officer().get("/api/v1/check-results/" + id).jsonPath();
        assertThat(view.getString("result.proposals[0].violation")).isEqualTo(violation);
        assertThat(view.<Boolean>get("result.proposals[0].followUp")).isEqualTo(followUp);
        assertThat(view.getList("result.proposals.source")).doesNotContain("");
    }

    @Test
    void aDrawnVisitIsMadeOnceItsItemWasCheckedAndAgainWhenThatIsTakenBack() {
        String area = area();
        String subject = enterprise(Map.of("area", area));
        inspector("R" + area + 1, area, Map.of());
        inspector("R" + area + 2, area, Map.of());
        String plan = plan(TODAY.getYear(), "PRICE", "SAMR", area, 1);
        LocalDate day = TODAY.plusDays(1);
        String draw = Inspecting.drawn(plan, 1, 1, day).getString("id");
        Map<String, Object> result = result(subject, area, "NO_PROBLEM");
        result.put("draw", draw);
        result.put("checkedOn", day.toString());
        result.put("findings", List.of(Map.of("item", "LABOUR", "results", List.of("NO_PROBLEM"))));
        refused(Http::officer, result, 400).body("errors[0].field", equalTo("findings"));
        result.put("findings", List.of(Map.of("item", "PRICE", "results", List.of("NO_PROBLEM"))));
        result.put("method", "OFF_SITE");
        refused(Http::officer, result, 400).body("errors[0].field", equalTo("findings"));
        result.put("method", "ON_SITE");
        String id = post(officer(), "/api/v1/check-results", result).getString("id");
        String open = "/api/v1/joint-tasks/proposals?year=" + TODAY.getYear();
        Supplier<RequestSpecification> local = Inspecting.local(area);
        local.get().get(open).then().body("visitsBefore", equalTo(0));
        post(account("reviewer"), "/api/v1/check-results/" + id + "/review", Map.of("approve", true, "note", "属实"));
        post(account("reviewer"), "/api/v1/check-results/" + id + "/withdrawal", Map.of("reason", "检查对象有误"));
        local.get().get(open).then().body("visitsBefore", equalTo(1));
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
        inspector("R" + area + 1, area, Map.of());
        Map<String, Object> result = result(enterprise(Map.of("area", area)), area, "NO_PROBLEM");
        result.put("inspectors", List.of("R" + area + 1, "M" + area));
        refused(Http::officer, result, 400).body("errors[0].field", equalTo("inspectors"));
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

    private record Wrong(String field, Object value) {}

    @Test
    void aWrongFieldOfARegistersEntryIsRefusedByName() {
        Map<String, Object> leave = Map.of(
                "code",
                "wrong",
                "from",
                "SAMR",
                "to",
                "FIRE",
                "items",
                List.of("PRICE"),
                "basis",
                "委托书〔2026〕3号",
                "period",
                Map.of("from", "2026-01-01"));
        for (Wrong wrong : List.of(
                new Wrong("code", "another"),
                new Wrong("from", "NOBODY"),
                new Wrong("from", "FIRE"),
                new Wrong("to", "NOBODY"),
                new Wrong("to", 7),
                new Wrong("items", List.of("NOTHING")),
                new Wrong("items", "PRICE"),
                new Wrong("basis", ""),
                new Wrong("period", Map.of("from", "2026-01-01", "until", "2026-01-01")),
                new Wrong("period", Map.of()),
                new Wrong("unheardOf", 1))) {
            refused("/api/v1/delegations/wrong", leave, wrong);
        }
        Map<String, Object> inspector = Inspecting.inspectorEntry("wrong", "demo-county");
        for (Object number : List.of(0, -1, 10_001, "many", List.of(1))) {
            refused("/api/v1/inspectors/wrong", inspector, new Wrong("mostVisits", number));
        }
    }

    private static void refused(String address, Map<String, Object> right, Wrong wrong) {
        Map<String, Object> body = new HashMap<>(right);
        body.put(wrong.field(), wrong.value());
        String field = officer()
                .body(body)
                .put(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .path("errors[0].field");
        assertThat(wrong.field().equals("from") ? List.of("from", "to") : List.of(wrong.field()))
                .as("%s: %s", wrong, field)
                .anyMatch(field::startsWith);
    }

    private static ValidatableResponse refused(Supplier<RequestSpecification> caller, Object result, int status) {
        return caller.get()
                .body(result)
                .post("/api/v1/check-results")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private static void refused(String path, Object body, int status) {
        officer().body(body).post(path).then().statusCode(status).contentType("application/problem+json");
    }

    private static Map<String, Object> tag(String code, LocalDate from, LocalDate until) {
        return Map.of("code", code, "period", Map.of("from", from.toString(), "until", until.toString()));
    }
}
