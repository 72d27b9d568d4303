package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Ties.TODAY;
import static org.xinheng.service.Ties.get;
import static org.xinheng.service.Ties.relate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who holds and controls whom, over HTTP: shares over all chains, votes where they are stated, bounds, dates. */
@QuarkusTest
class ControlAnswersTest {
    @Test
    void sharesReachOverAllChainsAndVotesDecideWhereTheyAreStated() {
        String founder = Ties.person("褚某某");
        String investor = Ties.person("孔某某");
        String top = enterprise(Map.of());
        String middle = enterprise(Map.of());
        String firm = enterprise(Map.of());
        // The founder holds less of the capital and, by shares of two classes, more of the votes.
        relate("HOLDS", "person/" + founder, top, Map.of("share", 0.3, "votes", 0.6));
        relate("HOLDS", "person/" + investor, top, Map.of("share", 0.7, "votes", 0.4));
        relate("HOLDS", "subject/" + top, middle, Map.of("share", 0.6));
        relate("HOLDS", "subject/" + middle, firm, Map.of("share", 0.4));
        relate("HOLDS", "subject/" + top, firm, Map.of("share", 0.2));

        JsonPath holders = get("/api/v1/subjects/" + firm + "/controllers");
        assertThat(holders.getList("holders.party.party"))
                .containsExactly("subject/" + top, "subject/" + middle, "person/" + investor, "person/" + founder);
        assertThat(holders.getList("holders.economicShare.low", Double.class)).containsExactly(0.44, 0.4, 0.308, 0.132);
        assertThat(holders.getList("holders.economicShare.high", Double.class))
                .containsExactly(0.44, 0.4, 0.308, 0.132);
        assertThat(holders.getList("holders.controls")).containsExactly("YES", "NO", "NO", "YES");
        assertThat(holders.getList("holders[0].mainPath.relation.to"))
                .as("0.6 × 0.4 is more than 0.2")
                .containsExactly("subject/" + middle, "subject/" + firm);
        assertThat(holders.getInt("holders[0].otherPaths")).isEqualTo(1);
        assertThat(holders.getString("holders[3].party.name")).isEqualTo("褚**");
        assertThat(holders.getBoolean("ownerless")).isFalse();

        JsonPath tree = get("/api/v1/persons/" + founder + "/controlled");
        assertThat(tree.getList("controlled.subject.party"))
                .containsExactly("subject/" + top, "subject/" + middle, "subject/" + firm);
        assertThat(tree.getList("controlled.by"))
                .containsExactly("person/" + founder, "subject/" + top, "subject/" + middle);
        assertThat(tree.getList("controlled.votes", Double.class)).containsExactly(0.6, 0.6, 0.6);
        assertThat(get("/api/v1/persons/" + investor + "/controlled").getList("controlled"))
                .isEmpty();
        assertThat(get("/api/v1/persons/" + founder + "/controlled?threshold=0.6")
                        .getList("controlled"))
                .as("more than the threshold, not as much")
                .isEmpty();
        assertThat(get("/api/v1/subjects/" + firm + "/controllers?on=2014-12-31")
                        .getList("holders"))
                .isEmpty();
    }

    @Test
    void unknownSharesGiveBoundsAndClosedLoopsAreOwnerless() {
        String person = Ties.person("施某某");
        String known = Ties.person("张某某");
        String firm = enterprise(Map.of());
        relate("HOLDS", "person/" + person, firm, Map.of());
        relate("HOLDS", "person/" + known, firm, Map.of("share", 0.3));
        JsonPath holders = get("/api/v1/subjects/" + firm + "/controllers");
        assertThat(holders.getString("holders[0].party.party")).isEqualTo("person/" + known);
        assertThat(holders.getDouble("holders[1].economicShare.low")).isZero();
        assertThat(holders.getDouble("holders[1].economicShare.high")).isEqualTo(0.7);
        assertThat(holders.getList("holders.controls")).containsExactly("NO", "POSSIBLE");
        assertThat(get("/api/v1/persons/" + person + "/controlled").getList("controlled.certain"))
                .containsExactly(false);

        String one = enterprise(Map.of());
        String two = enterprise(Map.of());
        relate("HOLDS", "subject/" + one, two, Map.of("share", 1));
        relate("HOLDS", "subject/" + two, one, Map.of("share", 1));
        assertThat(get("/api/v1/subjects/" + one + "/controllers").getBoolean("ownerless"))
                .isTrue();
    }

    @Test
    void votesBelongToHoldingsAndAreShownAndCorrected() {
        String person = Ties.person("曹某某");
        String firm = enterprise(Map.of());
        Map<String, Object> other = Map.of(
                "kind",
                "CONTROLS",
                "from",
                "person/" + person,
                "to",
                firm,
                "since",
                "2015-01-01",
                "source",
                "tests",
                "votes",
                0.4);
        assertThat(officer().body(other).post("/api/v1/relations").jsonPath().getString("errors[0].field"))
                .isEqualTo("votes");
        relate("HOLDS", "person/" + person, firm, Map.of("share", 0.9, "votes", 0.2));
        String page = "/api/v1/subjects/" + firm + "/relationships";
        assertThat(get(page).getDouble("groups[0].relations[0].relation.votes")).isEqualTo(0.2);
        assertThat(get("/api/v1/persons/" + person + "/controlled").getList("controlled"))
                .isEmpty();
        relate("HOLDS", "person/" + person, firm, Map.of("share", 0.9));
        assertThat(get(page).getString("groups[0].relations[0].relation.votes")).isNull();
        assertThat(get("/api/v1/persons/" + person + "/controlled").getList("controlled"))
                .hasSize(1);
    }

    @Test
    void nonsenseIsRefusedByName() {
        String firm = enterprise(Map.of());
        for (String bad :
                List.of("threshold=1", "threshold=x", "threshold=-0.1", "on=yesterday", "on=" + TODAY + "T")) {
            assertThat(officer()
                            .get("/api/v1/subjects/" + firm + "/controllers?" + bad)
                            .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(officer().get("/api/v1/subjects/nobody/controllers").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/subjects/" + firm + "/controlled").getList("controlled"))
                .isEmpty();
    }
}
