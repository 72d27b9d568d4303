package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** Names never join people; an officer and another one do, and take them apart again. */
@QuarkusTest
class IdentityTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    @Test
    void twoPersonsOfOneNameStayTwoUntilTheyAreConfirmedAndAreTwoAgainWhenSeparated() {
        String name = "李" + UUID.randomUUID().toString().substring(0, 4);
        String one = person(name);
        String other = person(name);
        String listed = enterprise(Map.of());
        String sibling = enterprise(Map.of());
        String ofOther = enterprise(Map.of());
        represents(one, listed);
        represents(one, sibling);
        represents(other, ofOther);
        Map<String, Object> listing = Http.penalty(listed, "SERIOUS", TODAY.minusDays(2));
        listing.put("kind", "SERIOUS_LISTING");
        listing.remove("penaltyTypes");
        post(officer(), "/api/v1/violations", listing);

        awaitLinks(sibling, 1);
        assertThat(links(ofOther)).isEmpty();
        assertThat(JsonPath.from(text("/api/v1/persons/" + one + "/namesakes")).getList("party"))
                .containsExactly("person/" + other);
        String before =
                text("/api/v1/persons/" + one + "/relationships") + text("/api/v1/persons/" + other + "/relationships");

        String id = post(officer(), "/api/v1/identities", Map.of("kept", one, "other", other, "evidence", "证件变更登记档案"))
                .getString("id");
        assertThat(step("officer", id, "CONFIRM").statusCode()).isEqualTo(403);
        assertThat(step("reviewer", id, "SEPARATE").statusCode()).isEqualTo(409);
        assertThat(links(ofOther)).isEmpty();
        assertThat(step("reviewer", id, "CONFIRM").statusCode()).isEqualTo(200);
        awaitLinks(ofOther, 1);
        assertThat(JsonPath.from(text("/api/v1/persons/" + one + "/relationships"))
                        .getInt("groups[0].total.value"))
                .isEqualTo(3);
        assertThat(JsonPath.from(text("/api/v1/persons/" + one + "/relationships"))
                        .getList("groups[0].relations.relation.from"))
                .containsOnly("person/" + one);
        assertThat(JsonPath.from(text("/api/v1/subjects/" + ofOther + "/relationships"))
                        .getList("parties.party"))
                .containsExactly("person/" + one);
        Response moved = officer().redirects().follow(false).get("/api/v1/persons/" + other + "/relationships?limit=5");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.header("Location")).endsWith("/api/v1/persons/" + one + "/relationships?limit=5");

        assertThat(step("officer", id, "DOUBT").statusCode()).isEqualTo(200);
        assertThat(step("reviewer", id, "SEPARATE").statusCode()).isEqualTo(200);
        awaitLinks(ofOther, 0);
        assertThat(links(sibling)).hasSize(1);
        assertThat(text("/api/v1/persons/" + one + "/relationships")
                        + text("/api/v1/persons/" + other + "/relationships"))
                .isEqualTo(before);
        assertThat(JsonPath.from(text("/api/v1/identities?state=SEPARATED")).getList("id"))
                .contains(id);
    }

    private static Response step(String account, String id, String act) {
        return account(account).body(Map.of("act", act, "evidence", "核查")).post("/api/v1/identities/" + id + "/steps");
    }

    private static void awaitLinks(String subject, int size) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> links(subject).size() == size);
    }

    private static List<?> links(String subject) {
        return JsonPath.from(text("/api/v1/subjects/" + subject + "/joint-punishments"))
                .getList("$");
    }

    private static String text(String address) {
        return officer().get(address).then().statusCode(200).extract().asString();
    }

    private static String person(String name) {
        return post(officer(), "/api/v1/persons", Map.of("name", name, "document", "ID:" + UUID.randomUUID()))
                .getString("id");
    }

    private static void represents(String person, String subject) {
        post(
                officer(),
                "/api/v1/relations",
                Map.of(
                        "kind", "LEGAL_REPRESENTATIVE_OF",
                        "from", "person/" + person,
                        "to", subject,
                        "since", "2015-01-01",
                        "source", "tests"));
    }
}
