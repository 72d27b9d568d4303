package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.ratio;
import static org.xinheng.service.Http.scheduler;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** From facts to a ratio with reasons, over HTTP. */
@QuarkusTest
class RatioServiceTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    @Test
    void aViolationMovesTierAndRatioInTheSameAnswerAndItsWithdrawalMovesThemBack() {
        String subject = enterprise(Map.of());
        String before = ratio(subject, "REGISTRATION", "");
        assertThat(JsonPath.from(before).getString("tier.label")).isEqualTo("A");
        long since = Http.lastNumber();

        Map<String, Object> listing = penalty(subject, "SERIOUS", TODAY.minusDays(3));
        listing.put("kind", "SERIOUS_LISTING");
        listing.remove("penaltyTypes");
        JsonPath recorded = post(officer(), "/api/v1/violations", listing);
        assertThat(recorded.getString("tiers[0].before.label")).isEqualTo("A");
        assertThat(recorded.getString("tiers[0].after.label")).isEqualTo("D");
        assertThat(recorded.getString("tiers[0].decidedBy")).isEqualTo("direct:serious-listing");
        assertThat(recorded.getDouble("ratios.find { it.item == 'REGISTRATION' }.after"))
                .isEqualTo(0.30);

        JsonPath during = JsonPath.from(ratio(subject, "REGISTRATION", ""));
        assertThat(during.getString("tier.label")).isEqualTo("D");
        assertThat(during.getDouble("ratio")).isEqualTo(0.30);
        assertThat(during.getString("reasons[0].documents[0].number")).isEqualTo(listing.get("documentNumber"));
        assertThat(during.getString("policyVersion")).isEqualTo("xinheng-county-2026.1");

        JsonPath withdrawn = post(
                officer(),
                "/api/v1/violations/" + recorded.getString("id") + "/withdrawal",
                Map.of("reason", "行政复议撤销"));
        assertThat(withdrawn.getString("tiers[0].after.label")).isEqualTo("A");
        assertThat(withoutVersions(ratio(subject, "REGISTRATION", ""))).isEqualTo(withoutVersions(before));

        long first = Http.numberOf(recorded.getString("change"), since);
        long second = Http.numberOf(withdrawn.getString("change"), since);
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void aRatioAnswerIsConfirmedByItsETagUntilAFactChanges() {
        String subject = enterprise(Map.of());
        String address = "/api/v1/subjects/" + subject + "/inspection-ratio?item=PRICE";
        String etag = scheduler().get(address).header("ETag");
        scheduler().header("If-None-Match", etag).get(address).then().statusCode(304);
        post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", TODAY.minusDays(10)));
        scheduler()
                .header("If-None-Match", etag)
                .get(address)
                .then()
                .statusCode(200)
                .body("tier.label", equalTo("B"));
    }

    @Test
    void theSameRequestUnderOneKeyIsOneChange() {
        String subject = enterprise(Map.of());
        Map<String, Object> body = penalty(subject, "GENERAL", TODAY.minusDays(10));
        String key = UUID.randomUUID().toString();
        JsonPath first = post(officer().header("Idempotency-Key", key), "/api/v1/violations", body);
        JsonPath again = post(officer().header("Idempotency-Key", key), "/api/v1/violations", body);
        assertThat(again.getString("change")).isEqualTo(first.getString("change"));
        assertThat(again.getBoolean("replayed")).isTrue();
        assertThat(again.getInt("standingVersion")).isEqualTo(first.getInt("standingVersion"));
        body.put("behaviour", "另一事实");
        officer()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/violations")
                .then()
                .statusCode(422);
    }

    @Test
    void theSameRecordSentAgainChangesNothingAndAChangedOneCorrectsIt() {
        String subject = enterprise(Map.of());
        Map<String, Object> body = penalty(subject, "MINOR", TODAY.minusDays(10));
        JsonPath first = post(officer(), "/api/v1/violations", body);
        JsonPath same = post(officer(), "/api/v1/violations", body);
        assertThat(same.getString("change")).isNull();
        assertThat(same.getInt("standingVersion")).isEqualTo(first.getInt("standingVersion"));
        body.put("severity", "SERIOUS");
        JsonPath corrected = post(officer(), "/api/v1/violations", body);
        assertThat(corrected.getString("id")).isEqualTo(first.getString("id"));
        assertThat(corrected.getString("tiers[0].after.label")).isNotEqualTo("A");
        officer().get("/api/v1/subjects/" + subject).then().statusCode(200).body("violations.size()", equalTo(1));
    }

    @Test
    void theSameRecordAgainstAPersonSentAgainChangesNothingEither() {
        String person = post(
                        officer(), "/api/v1/persons", Map.of("name", "欧阳试验", "document", "ID:" + UUID.randomUUID()))
                .getString("id");
        Map<String, Object> body = penalty("", "MINOR", TODAY.minusDays(10));
        body.remove("subject");
        body.put("person", person);
        JsonPath first = post(officer(), "/api/v1/violations", body);
        assertThat(first.getString("change")).isNotNull();
        assertThat(post(officer(), "/api/v1/violations", body).getString("change"))
                .isNull();
        String withdrawal = "/api/v1/violations/" + first.getString("id") + "/withdrawal";
        assertThat(post(officer(), withdrawal, Map.of("reason", "撤销")).getString("change"))
                .isNotNull();
        assertThat(post(officer(), withdrawal, Map.of("reason", "撤销")).getString("change"))
                .isNull();
    }

    @Test
    void aSubjectIsFoundByCodeInEitherCaseAndByKey() {
        JsonPath page =
                officer().get("/api/v1/subjects?limit=1&kind=ENTERPRISE").jsonPath();
        String uscc = page.getString("subjects[0].uscc");
        String id = page.getString("subjects[0].id");
        for (String name : List.of(uscc, uscc.toLowerCase(Locale.ROOT), id)) {
            scheduler()
                    .get("/api/v1/subjects/" + name + "/inspection-ratio?item=REGISTRATION")
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo(id));
        }
        String name = page.getString("subjects[0].name");
        officer().queryParam("q", name).get("/api/v1/subjects").then().body("subjects.id", hasItem(id));
        officer().get("/api/v1/subjects?q=" + uscc).then().body("subjects[0].id", equalTo(id));
    }

    @Test
    void anItemOutOfScopeDoesNotApplyAndAnUnknownSubjectIsUnknown() {
        String subject = enterprise(Map.of());
        assertThat(JsonPath.from(ratio(subject, "SCHOOL-CANTEEN", "")).getBoolean("applicable"))
                .isFalse();
        scheduler()
                .get("/api/v1/subjects/0000000000000/inspection-ratio?item=REGISTRATION")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        scheduler()
                .get("/api/v1/subjects/" + subject + "/inspection-ratio?item=NOTHING")
                .then()
                .statusCode(404);
    }

    @Test
    void manyQuestionsAreAnsweredInOrderWithAStatusEach() {
        String subject = enterprise(Map.of());
        List<Map<String, String>> questions = List.of(
                Map.of("subject", subject, "item", "PRICE"),
                Map.of("subject", "unknown", "item", "PRICE"),
                Map.of("subject", subject, "item", "PRICE", "on", "2026-13-01"));
        scheduler()
                .contentType("application/json")
                .body(questions)
                .post("/api/v1/inspection-ratios")
                .then()
                .statusCode(200)
                .body("status", equalTo(List.of(200, 404, 400)))
                .body("[0].answer.subject", equalTo(subject))
                .body("[2].problem.errors[0].field", equalTo("on"));
        String lines = "{\"subject\":\"" + subject + "\",\"item\":\"PRICE\"}\n{broken\n";
        String[] answers = scheduler()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/inspection-ratios")
                .asString()
                .split("\n");
        assertThat(answers).hasSize(2);
        assertThat(JsonPath.from(answers[0]).getInt("status")).isEqualTo(200);
        assertThat(JsonPath.from(answers[1]).getInt("status")).isEqualTo(400);
    }

    @Test
    void theFrameCountsEverySubjectInScopeOnce() {
        JsonPath frame =
                scheduler().get("/api/v1/items/REGISTRATION/sampling-frame").jsonPath();
        List<Integer> strata = frame.getList("strata.population");
        assertThat(strata.stream().mapToInt(n -> n).sum()).isEqualTo(frame.getInt("population"));
        assertThat(frame.getInt("sample")).isPositive().isLessThanOrEqualTo(frame.getInt("population"));
        int inTown = scheduler()
                .get("/api/v1/items/REGISTRATION/sampling-frame?area=demo-town-1")
                .jsonPath()
                .getInt("population");
        assertThat(inTown).isPositive().isLessThan(frame.getInt("population"));
    }

    @Test
    void anExplainedAssessmentSumsToItsScore() {
        String subject = enterprise(Map.of("attributes", Map.of("verifiedComplaints", 4)));
        post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", TODAY.minusDays(200)));
        JsonPath explained = officer()
                .get("/api/v1/subjects/" + subject + "/assessments/comprehensive")
                .jsonPath();
        List<Number> points = explained.getList("contributions.points");
        assertThat(points.stream().mapToDouble(Number::doubleValue).sum()).isEqualTo(explained.getDouble("exactScore"));
        assertThat(explained.getDouble("exactScore")).isEqualTo(25 + 40 * 0.8 + 3 - 3);
        officer()
                .get("/api/v1/subjects/" + subject + "/assessments")
                .then()
                .body(
                        "[0].contributions.find { it.indicator == 'penalties' }.evidence[0].document.number",
                        notNullValue());
    }

    private static String withoutVersions(String answer) {
        return answer.replaceAll("\"standingVersion\":\\d+", "");
    }
}
