package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Inspecting.TODAY;
import static org.xinheng.service.Inspecting.area;
import static org.xinheng.service.Inspecting.clerk;
import static org.xinheng.service.Inspecting.commitment;
import static org.xinheng.service.Inspecting.inspector;
import static org.xinheng.service.Inspecting.local;
import static org.xinheng.service.Inspecting.result;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The lists that officers work through: results by state, promised secrets, names. */
@QuarkusTest
class OfficerListTest {
    @Test
    void resultsAreListedByStateWithinTheCallersAreas() {
        String area = area();
        String subject = enterprise(Map.of("area", area));
        inspector("R" + area + 1, area, Map.of());
        inspector("R" + area + 2, area, Map.of());
        String id = post(officer(), "/api/v1/check-results", result(subject, area, "NO_PROBLEM"))
                .getString("id");
        String list = "/api/v1/check-results?limit=1000&year=" + TODAY.getYear();
        officer().get(list + "&state=ENTERED&department=SAMR").then().body("results.id", hasItem(id));
        officer().get(list + "&state=PUBLISHED").then().body("results.id", not(hasItem(id)));
        officer().get(list + "&department=FIRE").then().body("results.id", not(hasItem(id)));
        officer().get(list + "&draw=none").then().body("results", equalTo(List.of()));
        local(area()).get().get(list).then().statusCode(200).body("results.id", not(hasItem(id)));
        officer()
                .get(list + "&state=LOST")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("state"));
        officer().get("/api/v1/check-results").then().statusCode(400).body("errors[0].field", equalTo("year"));
    }

    @Test
    void aPromiseIsListedUntilADrawUsesIt() {
        String secret = "secret " + UUID.randomUUID();
        String id = commitment(secret);
        officer().get("/api/v1/draw-commitments").then().body("find { it.id == '" + id + "' }.by", equalTo("reviewer"));
        assertThat(officer().get("/api/v1/draw-commitments").asString()).doesNotContain(secret);
        account("operator").get("/api/v1/draw-commitments").then().statusCode(403);
    }

    @Test
    void namesAreToldOfSubjectsThatTheCallerSees() {
        String area = area();
        String here = enterprise(Map.of("area", area, "name", "示例县此地有限公司"));
        String elsewhere = enterprise(Map.of("area", area()));
        Supplier<RequestSpecification> clerk = local(area);
        clerk.get()
                .body(List.of(elsewhere, here, here))
                .post("/api/v1/subject-names")
                .then()
                .statusCode(200)
                .body("subject", equalTo(List.of(here)))
                .body("name", equalTo(List.of("示例县此地有限公司")));
        for (Object hostile : List.of(
                List.of("no id"), Collections.singletonList(null), Collections.nCopies(1_001, here), Map.of())) {
            clerk.get()
                    .body(hostile)
                    .post("/api/v1/subject-names")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void whoOnlyReviewsSeesWhatTheyDecideAbout() {
        String subject = enterprise(Map.of());
        Supplier<RequestSpecification> reviewer = clerk("SAMR", "REVIEWER");
        for (String path : List.of(
                "subjects/" + subject,
                "subjects?limit=1",
                "subjects/" + subject + "/inspection-ratio?item=PRICE",
                "items",
                "departments",
                "areas",
                "check-results?year=2026",
                "draw-commitments",
                "joint-tasks?year=2026",
                "campaign-proposals")) {
            assertThat(reviewer.get().get("/api/v1/" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        reviewer.get().get("/api/v1/session").then().body("departments", equalTo(List.of("SAMR")));
    }
}
