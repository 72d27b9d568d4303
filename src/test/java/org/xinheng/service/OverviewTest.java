package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.scheduler;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The numbers per tier are those of the subjects that a caller can list, and follow what is recorded. */
@QuarkusTest
class OverviewTest {
    @Test
    void theNumbersAreThoseOfTheListedSubjects() {
        JsonPath overview = officer().get("/api/v1/overview").jsonPath();
        List<String> labels = overview.getList("tiers.label");
        for (int at = 0; at < labels.size(); at++) {
            int column = at;
            int counted = overview.<List<Integer>>getList("areas.counts").stream()
                    .mapToInt(counts -> counts.get(column))
                    .sum();
            int byIndustry = overview.<List<Integer>>getList("industries.counts").stream()
                    .mapToInt(counts -> counts.get(column))
                    .sum();
            assertThat(counted).isEqualTo(byIndustry);
            int listed = officer()
                    .get("/api/v1/subjects?limit=1&tier=comprehensive:" + labels.get(at))
                    .jsonPath()
                    .getInt("total.value");
            // The list shows subjects that are gone as well.
            assertThat(counted).isBetween(1, listed);
        }
    }

    @Test
    void aRecordedListingMovesOneSubject() {
        String subject = enterprise(Map.of("area", "demo-town-3"));
        int before = worst("demo-town-3");
        Map<String, Object> listing = Http.penalty(subject, "SERIOUS", "2026-01-05");
        listing.putAll(Map.of("kind", "SERIOUS_LISTING", "listType", "MARKET_SUPERVISION", "penaltyTypes", List.of()));
        post(officer(), "/api/v1/violations", listing);
        assertThat(worst("demo-town-3")).isEqualTo(before + 1);
    }

    @Test
    void aCallerSeesTheNumbersOfItsAreasOnly() {
        String key = post(
                        operator(),
                        "/api/v1/callers",
                        Map.of(
                                "name",
                                "town-" + UUID.randomUUID(),
                                "kind",
                                "KEY",
                                "roles",
                                List.of("OFFICER"),
                                "areas",
                                List.of("demo-town-1")))
                .getString("secret");
        JsonPath overview = RestAssured.given()
                .header("X-API-Key", key)
                .get("/api/v1/overview")
                .jsonPath();
        assertThat(overview.<String>getList("areas.code")).containsExactly("demo-town-1");
        scheduler().get("/api/v1/overview").then().statusCode(403);
        officer().get("/api/v1/overview?nothing=1").then().statusCode(400);
    }

    private static int worst(String area) {
        JsonPath overview = officer().get("/api/v1/overview").jsonPath();
        int column = overview.<String>getList("tiers.label").indexOf("D");
        return overview.getInt("areas.find { it.code == '" + area + "' }.counts[" + column + "]");
    }
}
