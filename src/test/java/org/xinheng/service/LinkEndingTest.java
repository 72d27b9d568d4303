package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Ties.TODAY;
import static org.xinheng.service.Ties.await;
import static org.xinheng.service.Ties.awaitTurns;
import static org.xinheng.service.Ties.links;
import static org.xinheng.service.Ties.list;
import static org.xinheng.service.Ties.relate;
import static org.xinheng.service.Ties.repair;
import static org.xinheng.service.Ties.represents;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A link ends with the last of its causes, at once, or as its rule says when a relation ends; the feed tells it. */
@QuarkusTest
class LinkEndingTest {
    private static final String SAME = "same-representative";
    private static final String YAML = "text/plain;charset=UTF-8";

    @Test
    void aRepairEndsOnlyWhatItsRecordAloneSupports() {
        String person = Ties.person("周某某");
        String one = enterprise(Map.of());
        String two = enterprise(Map.of());
        String target = enterprise(Map.of());
        represents(person, one);
        represents(person, two);
        represents(person, target);
        String first = list(one, TODAY.minusYears(2));
        list(two, TODAY.minusYears(2));
        await(links(target), found -> found.getList("id").size() == 2);
        long since = Http.lastNumber();

        repair(first);
        JsonPath after = await(links(target), found -> found.getList("state").contains("ENDED"));
        assertThat(after.getString("find { it.link.causingSubject == 'subject/" + one + "' }.state"))
                .isEqualTo("ENDED");
        assertThat(after.getString("find { it.link.causingSubject == 'subject/" + one + "' }.link.period.until"))
                .isEqualTo(TODAY.toString());
        assertThat(after.getString("find { it.link.causingSubject == 'subject/" + two + "' }.state"))
                .isEqualTo("ACTS");
        assertThat(JsonPath.from(Http.ratio(target, "REGISTRATION", "")).getString("tier.label"))
                .as("the other link still acts")
                .isEqualTo("B");
        awaitTurns(target, since, turns -> turns.stream()
                .anyMatch(t -> "CHANGED".equals(t.get("turn")) && TODAY.equals(until(t))));
    }

    @Test
    void twoCausesOneRepairedKeepTheLinkAndTheLastEndsIt() {
        String person = Ties.person("郑某某");
        String listed = enterprise(Map.of());
        String target = enterprise(Map.of());
        represents(person, listed);
        represents(person, target);
        String first = list(listed, TODAY.minusYears(2));
        String second = list(listed, TODAY.minusYears(2).plusDays(1));
        await(
                links(target),
                found -> found.getList("collectMany { it.link.causes }").size() == 2);

        repair(first);
        awaitWhatCameBefore();
        assertThat(Ties.get(links(target)).getString("[0].state")).isEqualTo("ACTS");
        assertThat(JsonPath.from(Http.ratio(target, "REGISTRATION", "")).getString("tier.label"))
                .isEqualTo("B");

        long since = Http.lastNumber();
        repair(second);
        await(links(target), found -> "ENDED".equals(found.getString("[0].state")));
        assertThat(JsonPath.from(Http.ratio(target, "REGISTRATION", "")).getString("tier.label"))
                .as("at once, not on the next day")
                .isEqualTo("A");
        awaitTurns(target, since, turns -> turns.stream().anyMatch(t -> TODAY.equals(until(t))));
    }

    @Test
    void aChangeOfRepresentativeEndsWhatIsHeldNowAndNotWhatWasHeldAtTheCause() {
        String person = Ties.person("冯某某");
        String listed = enterprise(Map.of());
        String target = enterprise(Map.of());
        String late = enterprise(Map.of());
        represents(person, listed);
        represents(person, target);
        list(listed, TODAY.minusMonths(6));
        await(links(target), found -> "ACTS".equals(found.getString("[0].state")));
        long since = Http.lastNumber();

        relate(
                "LEGAL_REPRESENTATIVE_OF",
                "person/" + person,
                listed,
                Map.of("until", TODAY.minusDays(1).toString()));
        represents(person, late);
        assertThat(await(links(late), found -> !found.getList("id").isEmpty()).getString("[0].link.rule"))
                .as("the person held the office when the listing was decided")
                .isEqualTo(SAME);
        assertThat(Ties.get(links(target)).getString("[0].state")).isEqualTo("ACTS");

        relate("LEGAL_REPRESENTATIVE_OF", "person/" + person, target, Map.of("until", TODAY.toString()));
        JsonPath ended = await(links(target), found -> "ENDED".equals(found.getString("[0].state")));
        assertThat(ended.getString("[0].link.period.until")).isEqualTo(TODAY.toString());
        assertThat(JsonPath.from(Http.ratio(target, "REGISTRATION", "")).getString("tier.label"))
                .isEqualTo("A");
        awaitTurns(target, since, turns -> turns.stream().anyMatch(t -> TODAY.equals(until(t))));
        awaitTurns(late, since, turns -> turns.stream().anyMatch(t -> "BEGAN".equals(t.get("turn"))));
    }

    @Test
    void aDryRunTellsWhatOtherRulesWouldMakeAndEndAndChangesNothing() throws Exception {
        String person = Ties.person("陈某某");
        String listed = enterprise(Map.of());
        String target = enterprise(Map.of());
        represents(person, listed);
        represents(person, target);
        String role = "试验监事" + System.nanoTime();
        relate("EXECUTIVE_OF", "person/" + person, listed, Map.of("role", role));
        list(listed, TODAY.minusDays(9));
        String before =
                await(links(target), found -> found.getList("id").size() == 1).prettify();

        String policy = shipped()
                .replace("version: xinheng-county-2026.1", "version: dry-run-1")
                .replaceFirst("(code: " + SAME + "\\n(?:.*\\n){2} +enabled: )true", "$1false")
                .replace("linking:\n  barriers: [INSTITUTION]\n  rules:\n", """
                        linking:
                          barriers: [INSTITUTION]
                          rules:
                            - code: supervisor-of-listed
                              title: 严重失信主体的监事
                              source: illustrative
                              enabled: true
                              cause: {kinds: [SERIOUS_LISTING]}
                              path:
                                - {along: [EXECUTIVE_OF], direction: BACK, held: AT_CAUSE, roles: [%s]}
                              measure: honours
                              lasts: 1 year
                        """.formatted(role));
        JsonPath run = JsonPath.from(Http.operator()
                .contentType(YAML)
                .body(policy)
                .post("/api/v1/linking-dry-runs")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(run.getMap("made")).containsOnlyKeys("supervisor-of-listed");
        assertThat(run.getInt("made.supervisor-of-listed")).isEqualTo(1);
        assertThat(run.getString("firstMade[0].target")).isEqualTo("person/" + person);
        assertThat(run.getMap("ended")).containsOnlyKeys(SAME);
        assertThat(run.getInt("kept")).isNotNegative();
        assertThat(Ties.get(links(target)).prettify()).isEqualTo(before);
        assertThat(officer()
                        .contentType(YAML)
                        .body(policy)
                        .post("/api/v1/linking-dry-runs")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.operator()
                        .contentType(YAML)
                        .body("policy: nonsense")
                        .post("/api/v1/linking-dry-runs")
                        .statusCode())
                .isEqualTo(400);
    }

    /** Another listing, whose consequences come after those of what was changed before. */
    private static void awaitWhatCameBefore() {
        String person = Ties.person("卫某某");
        String listed = enterprise(Map.of());
        String target = enterprise(Map.of());
        represents(person, listed);
        represents(person, target);
        list(listed, TODAY.minusDays(1));
        await(links(target), found -> !found.getList("id").isEmpty());
    }

    private static String shipped() throws IOException {
        try (InputStream stream =
                LinkEndingTest.class.getClassLoader().getResourceAsStream("policies/xinheng-county.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static LocalDate until(Map<String, Object> turn) {
        Object until = ((Map<?, ?>) turn.get("period")).get("until");
        return until == null ? LocalDate.MAX : LocalDate.parse(until.toString());
    }
}
