package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Relationships over HTTP: pages with totals, what lies around, how two parties are tied. */
@QuarkusTest
class RelationshipTest {
    @Test
    void aWriterSeesItsRelationAtOnceAndPagesEndWhereTheTotalSays() {
        String person = person("赵某某");
        List<String> held = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            held.add(enterprise(Map.of()));
            relate("LEGAL_REPRESENTATIVE_OF", "person/" + person, held.get(i), Map.of());
        }
        relate("HOLDS", "person/" + person, held.get(0), Map.of("share", 0.4));

        String address = "/api/v1/persons/" + person + "/relationships";
        JsonPath all = get(address);
        assertThat(all.getString("party.name")).isEqualTo("赵**");
        assertThat(all.getList("groups.kind")).containsExactly("LEGAL_REPRESENTATIVE_OF", "HOLDS");
        assertThat(all.getInt("groups[0].total.value")).isEqualTo(5);
        assertThat(all.getList("parties")).hasSize(5);

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get(address + "?kinds=LEGAL_REPRESENTATIVE_OF&side=OUT&limit=2"
                    + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.getList("groups[0].relations.relation.to"));
            cursor = page.getString("groups[0].cursor");
        } while (cursor != null);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        held.stream().map(h -> "subject/" + h).toList());
    }

    @Test
    void twoEnterprisesAreTiedThroughAPersonWhileTheRolesAreHeld() {
        String person = person("钱某某");
        String one = enterprise(Map.of());
        String other = enterprise(Map.of());
        relate("LEGAL_REPRESENTATIVE_OF", "person/" + person, one, Map.of("until", "2020-01-01"));
        String second = relate("EXECUTIVE_OF", "person/" + person, other, Map.of("role", "董事"));

        JsonPath tied = get("/api/v1/paths?from=" + one + "&to=" + other);
        assertThat(tied.getList("paths[0].parties"))
                .containsExactly("subject/" + one, "person/" + person, "subject/" + other);
        assertThat(get("/api/v1/paths?on=2021-01-01&from=" + one + "&to=" + other)
                        .getList("paths"))
                .isEmpty();
        assertThat(get("/api/v1/paths?kinds=HOLDS&from=" + one + "&to=" + other).getList("paths"))
                .isEmpty();

        JsonPath around = get("/api/v1/subjects/" + one + "/relationships/network?depth=2");
        assertThat(around.getList("parties.depth")).containsExactly(0, 1, 2);
        assertThat(around.getList("relations")).hasSize(2);
        assertThat(around.getBoolean("truncated")).isFalse();
        assertThat(get("/api/v1/subjects/" + one + "/relationships/network?depth=2&limit=2")
                        .getBoolean("truncated"))
                .isTrue();

        post(officer(), "/api/v1/subjects/" + other + "/relations/" + second + "/withdrawal", Map.of("reason", "误录"));
        assertThat(get("/api/v1/paths?from=" + one + "&to=" + other).getList("paths"))
                .isEmpty();
    }

    @Test
    void nonsenseIsRefusedByName() {
        String one = enterprise(Map.of());
        for (String bad : List.of(
                "/api/v1/subjects/" + one + "/relationships?kinds=FRIEND_OF",
                "/api/v1/subjects/" + one + "/relationships?cursor=x",
                "/api/v1/subjects/" + one + "/relationships?kinds=HOLDS&side=IN&cursor=x",
                "/api/v1/subjects/" + one + "/relationships?side=UP",
                "/api/v1/subjects/" + one + "/relationships/network?depth=9",
                "/api/v1/paths?from=" + one + "&to=" + one,
                "/api/v1/paths?from=" + one)) {
            assertThat(officer().get(bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(officer().get("/api/v1/persons/0jmhvkxa7xxha/relationships").statusCode())
                .isEqualTo(404);
        assertThat(officer()
                        .get("/api/v1/persons/nonsense/relationships/network")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String person(String name) {
        return post(officer(), "/api/v1/persons", Map.of("name", name, "document", "ID:" + UUID.randomUUID()))
                .getString("id");
    }

    private static String relate(String kind, String from, String to, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", kind, "from", from, "to", to, "since", "2015-01-01", "source", "tests"));
        body.putAll(more);
        return post(officer(), "/api/v1/relations", body).getString("id");
    }

    private static JsonPath get(String address) {
        return officer().get(address).then().statusCode(200).extract().jsonPath();
    }
}
