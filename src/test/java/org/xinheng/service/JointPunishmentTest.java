package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** A serious listing reaches the other enterprise of the same representative, and lets go of it. */
@QuarkusTest
class JointPunishmentTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    @Test
    void aListingReachesTheOtherEnterpriseOfTheSamePersonUntilItIsWithdrawn() {
        String person = post(officer(), "/api/v1/persons", Map.of("name", "王某某", "document", "ID:" + UUID.randomUUID()))
                .getString("id");
        String listed = enterprise(Map.of());
        String other = enterprise(Map.of());
        String stranger = enterprise(Map.of());
        represents(person, listed);
        represents(person, other);

        Map<String, Object> body = Http.penalty(listed, "SERIOUS", TODAY.minusDays(2));
        body.put("kind", "SERIOUS_LISTING");
        body.remove("penaltyTypes");
        String violation = post(officer(), "/api/v1/violations", body).getString("id");

        JsonPath reached = await(other, "B");
        assertThat(reached.getString("reasons[0].documents[0].record")).isEqualTo(violation);
        assertThat(reached.getString("reasons[0].documents[0].department")).isEqualTo("SAMR");
        assertThat(reached.getString("reasons[0].documents[0].number")).isEqualTo(body.get("documentNumber"));
        assertThat(officer().get("/api/v1/subjects/" + other).jsonPath().getList("links"))
                .hasSize(1);
        assertThat(tier(stranger)).isEqualTo("A");

        post(officer(), "/api/v1/violations/" + violation + "/withdrawal", Map.of("reason", "撤销"));
        await(other, "A");
        assertThat(officer().get("/api/v1/subjects/" + other).jsonPath().getList("links"))
                .isEmpty();
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

    private static JsonPath await(String subject, String tier) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> JsonPath.from(Http.ratio(subject, "REGISTRATION", "")), answer -> List.of(tier)
                        .contains(answer.getString("tier.label")));
    }

    private static String tier(String subject) {
        return JsonPath.from(Http.ratio(subject, "REGISTRATION", "")).getString("tier.label");
    }
}
