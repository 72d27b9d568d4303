package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.scheduler;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** Nonsense is refused with the field named; nothing of it is stored. */
@QuarkusTest
class HostileInputTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    private record Wrong(String field, Object value) {}

    @Test
    void aWrongFieldOfAViolationIsRefusedByName() {
        String subject = enterprise(Map.of());
        List<Wrong> wrongs = List.of(
                new Wrong("kind", "NOTHING"),
                new Wrong("kind", 3),
                new Wrong("severity", "severe"),
                new Wrong("department", "UNKNOWN"),
                new Wrong("department", "a b"),
                new Wrong("department", "x".repeat(65)),
                new Wrong("item", "UNKNOWN"),
                new Wrong("behaviour", ""),
                new Wrong("behaviour", "x".repeat(2001)),
                new Wrong("behaviour", "a\u0000b"),
                new Wrong("decidedOn", TODAY.plusDays(1).toString()),
                new Wrong("decidedOn", "2026-02-30"),
                new Wrong("decidedOn", 20260101),
                new Wrong("decidedOn", List.of(2026, 1)),
                new Wrong("repairedOn", "1999-01-01"),
                new Wrong("fine", -1),
                new Wrong("fine", "much"),
                new Wrong("fine", 1.234),
                new Wrong("listType", "MARKET_SUPERVISION"),
                new Wrong("penaltyTypes", List.of("FINE", "HANGING")),
                new Wrong("firstMinorOffence", "yes"),
                new Wrong("attributes", Map.of("Bad name", 1)),
                new Wrong("attributes", Map.of("deep", Map.of("a", 1))),
                new Wrong("unheardOf", 1));
        for (Wrong wrong : wrongs) {
            Map<String, Object> body = Http.penalty(subject, "GENERAL", TODAY.minusDays(5));
            body.put(wrong.field(), wrong.value());
            Response response = officer().body(body).post("/api/v1/violations");
            assertThat(response.statusCode()).as("%s", wrong).isEqualTo(400);
            assertThat(response.contentType()).as("%s", wrong).startsWith("application/problem+json");
            assertThat(response.jsonPath().getString("errors[0].field"))
                    .as("%s: %s", wrong, response.asString())
                    .startsWith(wrong.field());
        }
        officer()
                .get("/api/v1/subjects/" + subject)
                .then()
                .body("violations.size()", equalTo(0))
                .body("standingVersion", equalTo(1));
    }

    @Test
    void aWrongSubjectIsRefusedByName() {
        List<Wrong> wrongs = List.of(
                new Wrong("uscc", "91990000000000115C"),
                new Wrong("uscc", "short"),
                new Wrong("registrationNumber", "12"),
                new Wrong("area", "nowhere"),
                new Wrong("industry", "Z99"),
                new Wrong("establishedOn", TODAY.plusYears(1).toString()),
                new Wrong("kind", "PRODUCT\u202e"),
                new Wrong("name", " "),
                new Wrong(
                        "tags",
                        List.of(Map.of("code", "t", "period", Map.of("from", "2026-05-01", "until", "2026-05-01")))));
        for (Wrong wrong : wrongs) {
            Map<String, Object> body = new HashMap<>(Map.of(
                    "kind",
                    "ENTERPRISE",
                    "name",
                    "试验",
                    "area",
                    "demo-county",
                    "key",
                    Map.of("system", "t", "key", "k")));
            body.put(wrong.field(), wrong.value());
            Response response = officer().body(body).post("/api/v1/subjects");
            assertThat(response.statusCode())
                    .as("%s: %s", wrong, response.asString())
                    .isEqualTo(400);
            assertThat(response.jsonPath().getString("errors[0].field"))
                    .as("%s: %s", wrong, response.asString())
                    .startsWith(wrong.field());
        }
    }

    @Test
    void brokenBodiesAndParametersAreProblemsAndNeverFailures() {
        List<Response> responses = new ArrayList<>();
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{",
                "\"text\"",
                "{\"a\":",
                "[".repeat(5000),
                "{\"kind\":\"PENALTY\",\"kind\":\"OTHER\"}")) {
            responses.add(officer().body(body).post("/api/v1/violations"));
            responses.add(officer().body(body).post("/api/v1/subjects"));
            responses.add(officer().body(body).post("/api/v1/relations"));
            responses.add(scheduler().contentType("application/json").body(body).post("/api/v1/inspection-ratios"));
        }
        for (String query : List.of(
                "", "?item=", "?item=A&item=B", "?item=PRICE&on=x", "?item=PRICE&case=x", "?item=PRICE&level=9")) {
            responses.add(scheduler().get("/api/v1/subjects/0000000000000/inspection-ratio" + query));
        }
        for (String address : List.of(
                "/api/v1/changes",
                "/api/v1/changes?since=-1",
                "/api/v1/changes?since=1&wait=999",
                "/api/v1/changes?since=x",
                "/api/v1/subjects?limit=0",
                "/api/v1/subjects?tier=D",
                "/api/v1/subjects?cursor=z",
                "/api/v1/violations/1",
                "/api/v1/subjects?kind=x",
                "/api/v1/items/PRICE/sampling-frame?on=2020-01-01")) {
            responses.add(Http.account("officer").get(address));
        }
        for (Response response : responses) {
            if (response.statusCode() == 200) {
                // An empty list of questions is a question.
                assertThat(response.asString()).isEqualTo("[]");
                continue;
            }
            assertThat(response.statusCode()).as(response.asString()).isBetween(400, 499);
            assertThat(response.asString()).doesNotContain("\tat ", "Exception", "org.xinheng");
        }
    }

    @Test
    void cypherAndQueryOperatorsInTextsAreTexts() {
        for (String text :
                List.of("') DETACH DELETE n //", "*", "name:*", "a\"b", "\\", "AND OR NOT", "~", "${jndi:x}")) {
            officer().queryParam("q", text).get("/api/v1/subjects").then().statusCode(200);
        }
        String subject = enterprise(Map.of("name", "'}) MATCH (n) DETACH DELETE n //"));
        officer().get("/api/v1/subjects/" + subject).then().statusCode(200);
    }
}
