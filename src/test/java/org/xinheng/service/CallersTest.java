package org.xinheng.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.scheduler;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody is let in by mistake, and nobody sees beyond their areas. */
@QuarkusTest
class CallersTest {
    @Test
    void nothingIsAnonymousButHealth() {
        for (String address : List.of(
                "/api/v1/status",
                "/api/v1/subjects",
                "/api/v1/items",
                "/api/v1/changes?since=0",
                "/q/metrics",
                "/q/openapi",
                "/api/v1/subjects/x/inspection-ratio?item=y",
                "/api/v1/callers")) {
            given().get(address).then().statusCode(401);
            given().header("X-API-Key", "xh_wrong").get(address).then().statusCode(401);
            given().auth()
                    .preemptive()
                    .basic("officer", "wrong")
                    .get(address)
                    .then()
                    .statusCode(401);
        }
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        scheduler().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void whereNoIdentityProviderIsConfiguredNobodyIsLedToOne() {
        given().get("/api/v1/sign-in").then().statusCode(200).body("provider", equalTo(false));
        for (String query : List.of("", "?code=x&state=y", "?error=access_denied")) {
            given().redirects()
                    .follow(false)
                    .get("/api/v1/sign-in/provider" + query)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        officer()
                .redirects()
                .follow(false)
                .get("/api/v1/sign-in/provider")
                .then()
                .statusCode(401);
    }

    @Test
    void rolesDecideWhatACallerMayDo() {
        scheduler()
                .contentType("application/json")
                .body(Map.of())
                .post("/api/v1/violations")
                .then()
                .statusCode(403);
        officer().get("/api/v1/callers").then().statusCode(403);
        account("auditor").get("/api/v1/callers").then().statusCode(200);
        account("auditor").body(Map.of()).post("/api/v1/subjects").then().statusCode(403);
        officer()
                .body(Map.of("code", "x", "name", "x"))
                .put("/api/v1/areas/x")
                .then()
                .statusCode(403);
    }

    @Test
    void aNewKeyWorksUntilItIsRevoked() {
        String name = "key-" + UUID.randomUUID();
        JsonPath added = post(
                operator(),
                "/api/v1/callers",
                Map.of("name", name, "kind", "KEY", "roles", List.of("SCHEDULER"), "areas", List.of("demo-county")));
        String key = added.getString("secret");
        assertThat(key).hasSizeGreaterThanOrEqualTo(32);
        given().header("X-API-Key", key).get("/api/v1/status").then().statusCode(200);
        assertThat(operator().get("/api/v1/callers").asString()).doesNotContain(key);
        operator()
                .body(Map.of(
                        "name", name, "kind", "KEY", "roles", List.of("SCHEDULER"), "areas", List.of("demo-county")))
                .post("/api/v1/callers")
                .then()
                .statusCode(409);
        operator().delete("/api/v1/callers/" + name).then().statusCode(204);
        given().header("X-API-Key", key).get("/api/v1/status").then().statusCode(401);
    }

    @Test
    void whatIsOutsideACallersAreasIsNotThere() {
        String subject = enterprise(Map.of("area", "demo-town-2"));
        String name = "town-" + UUID.randomUUID();
        String key = post(
                        operator(),
                        "/api/v1/callers",
                        Map.of(
                                "name",
                                name,
                                "kind",
                                "KEY",
                                "roles",
                                List.of("SCHEDULER", "OFFICER"),
                                "areas",
                                List.of("demo-town-1")))
                .getString("secret");
        String address = "/api/v1/subjects/" + subject;
        given().header("X-API-Key", key).get(address).then().statusCode(404);
        given().header("X-API-Key", key)
                .get(address + "/inspection-ratio?item=PRICE")
                .then()
                .statusCode(404);
        given().header("X-API-Key", key)
                .contentType("application/json")
                .body(Http.penalty(subject, "MINOR", "2026-01-05"))
                .post("/api/v1/violations")
                .then()
                .statusCode(404);
        given().header("X-API-Key", key)
                .get("/api/v1/subjects?area=demo-town-2")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(0));
        List<List<String>> seen = given().header("X-API-Key", key)
                .get("/api/v1/changes?since=0&limit=500")
                .jsonPath()
                .getList("changes.subjects.subject");
        assertThat(seen.stream().flatMap(List::stream)).doesNotContain(subject);
    }

    @Test
    void aPersonIsOneByDocumentAndNeverReadableInTheGraphOrTheFeed() {
        String document = "ID:" + UUID.randomUUID();
        Map<String, Object> body = Map.of("name", "欧阳试验", "document", document);
        String one = post(officer(), "/api/v1/persons", body).getString("id");
        JsonPath again = post(officer(), "/api/v1/persons", body);
        assertThat(again.getString("id")).isEqualTo(one);
        assertThat(again.getString("change")).isNull();
        String other = post(officer(), "/api/v1/persons", Map.of("name", "欧阳试验", "document", "ID:" + UUID.randomUUID()))
                .getString("id");
        assertThat(other).isNotEqualTo(one);
        assertThat(scheduler().get("/api/v1/changes?since=0&limit=500").asString())
                .doesNotContain("欧阳试验", document);
        officer().body(Map.of("name", "无证")).post("/api/v1/persons").then().statusCode(400);
    }
}
