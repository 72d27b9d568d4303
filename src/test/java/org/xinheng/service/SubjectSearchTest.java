package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
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

/** What officers search by besides names: items, departments, persons; and the tiers that a subject had. */
@QuarkusTest
class SubjectSearchTest {
    @Test
    void anItemFindsThoseToWhomItAppliesAndADepartmentThoseOfItsItems() {
        JsonPath item = officer().get("/api/v1/items").jsonPath();
        String code = item.getString("[0].code");
        String lead = item.getString("[0].leads[0]");
        int applies = total("item=" + code);
        assertThat(applies).isPositive().isLessThanOrEqualTo(total("department=" + lead));
        String one = officer()
                .get("/api/v1/subjects?limit=1&item=" + code)
                .jsonPath()
                .getString("subjects[0].id");
        scheduler()
                .get("/api/v1/subjects/" + one + "/inspection-ratio?item=" + code)
                .then()
                .body("applicable", is(true));
        officer().get("/api/v1/subjects?item=nothing").then().statusCode(400);
        officer().get("/api/v1/subjects?department=nothing").then().statusCode(400);
    }

    @Test
    void aPersonsWholeNameFindsTheirSubjectsForOfficersAlone() {
        String name = "欧阳" + UUID.randomUUID().toString().substring(0, 8);
        String person = post(
                        officer(),
                        "/api/v1/persons",
                        Map.of("name", name, "key", Map.of("system", "search-test", "key", name)))
                .getString("id");
        String subject = enterprise(Map.of());
        post(
                officer(),
                "/api/v1/relations",
                Map.of(
                        "kind",
                        "LEGAL_REPRESENTATIVE_OF",
                        "from",
                        "person/" + person,
                        "to",
                        subject,
                        "since",
                        "2020-01-01",
                        "source",
                        "search-test"));
        JsonPath found =
                officer().queryParam("person", name).get("/api/v1/subjects").jsonPath();
        assertThat(found.<String>getList("subjects.id")).containsExactly(subject);
        assertThat(found.prettify()).doesNotContain(name);
        assertThat(officer()
                        .queryParam("person", name.substring(0, 4))
                        .get("/api/v1/subjects")
                        .jsonPath()
                        .getInt("total.value"))
                .isZero();
        scheduler().queryParam("person", name).get("/api/v1/subjects").then().statusCode(403);
        operator().queryParam("person", name).get("/api/v1/subjects").then().statusCode(403);
    }

    @Test
    void theTiersThatASubjectHadStandWithTheChangesThatBroughtThem() {
        String subject = enterprise(Map.of("area", "demo-town-2"));
        Map<String, Object> listing = Http.penalty(subject, "SERIOUS", "2026-01-05");
        listing.putAll(Map.of("kind", "SERIOUS_LISTING", "listType", "MARKET_SUPERVISION", "penaltyTypes", List.of()));
        post(officer(), "/api/v1/violations", listing);
        JsonPath history =
                officer().get("/api/v1/subjects/" + subject + "/standings").jsonPath();
        assertThat(history.getString("[0].kind")).isEqualTo("VIOLATION_SAVED");
        assertThat(history.getString("[0].tiers[0].after.label")).isEqualTo("D");
        assertThat(history.getString("[0].tiers[0].before.label")).isNotEqualTo("D");
        assertThat(history.getInt("[0].version")).isGreaterThan(history.getInt("[1].version"));
        JsonPath movers = officer().get("/api/v1/movers?days=2&limit=200").jsonPath();
        assertThat(movers.<String>getList("subject")).contains(subject);
        scheduler().get("/api/v1/subjects/" + subject + "/standings").then().statusCode(403);
    }

    @Test
    void thePolicysCodesHaveTitles() {
        JsonPath words = officer().get("/api/v1/schemes").jsonPath();
        assertThat(words.getString("schemes.find { it.code == 'comprehensive' }.dimensions[0].title"))
                .isNotBlank();
        assertThat(words.<String>getList("schemes.find { it.code == 'comprehensive' }.tiers.code"))
                .containsExactly("A", "B", "C", "D");
        assertThat(words.<String>getList("labels.code")).isNotEmpty();
    }

    private static int total(String query) {
        return officer().get("/api/v1/subjects?limit=1&" + query).jsonPath().getInt("total.value");
    }
}
