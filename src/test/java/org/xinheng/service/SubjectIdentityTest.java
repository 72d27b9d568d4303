package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.scheduler;
import static org.xinheng.service.Ties.TODAY;
import static org.xinheng.service.Ties.await;
import static org.xinheng.service.Ties.get;
import static org.xinheng.service.Ties.links;
import static org.xinheng.service.Ties.list;
import static org.xinheng.service.Ties.relate;
import static org.xinheng.service.Ties.represents;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two entries of one subject are seen as one once two officers say so, and are what they were when taken apart. */
@QuarkusTest
class SubjectIdentityTest {
    @Test
    void twoSubjectsThatAreOneAnswerTogetherAndApartAgainAsBefore() {
        String name = "示例县同名有限公司" + UUID.randomUUID();
        String kept = enterprise(Map.of("name", name));
        String other = enterprise(Map.of("name", name));
        String person = Ties.person("华某某");
        String sibling = enterprise(Map.of());
        represents(person, other);
        represents(person, sibling);
        Map<String, Object> twice = penalty(kept, "GENERAL", TODAY.minusMonths(2));
        post(officer(), "/api/v1/violations", twice);
        twice.put("subject", other);
        post(officer(), "/api/v1/violations", twice);
        post(officer(), "/api/v1/violations", penalty(other, "SERIOUS", TODAY.minusMonths(1)));
        post(officer(), "/api/v1/violations", penalty(other, "SERIOUS", TODAY.minusMonths(3)));
        list(kept, TODAY.minusDays(3));
        List<String> before = answers(kept, other, sibling);
        assertThat(get(links(sibling)).getList("$"))
                .as("equal names join nobody")
                .isEmpty();

        String id = suspect(kept, other);
        assertThat(step("officer", id, "CONFIRM").statusCode()).isEqualTo(403);
        assertThat(answers(kept, other, sibling))
                .as("suspected is not confirmed")
                .isEqualTo(before);
        long since = Http.lastNumber();
        Response confirmed = step("reviewer", id, "CONFIRM");
        assertThat(confirmed.statusCode()).isEqualTo(200);
        long joined = Http.numberOf(confirmed.jsonPath().getString("change"), since);

        JsonPath both = get("/api/v1/subjects/" + kept);
        assertThat(both.getList("violations"))
                .as("one decision that both have counts once")
                .hasSize(4);
        assertThat(both.getList("relations")).isNotNull();
        Response moved =
                officer().redirects().follow(false).get("/api/v1/subjects/" + other + "/relationships?limit=5");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.header("Location")).endsWith("/api/v1/subjects/" + kept + "/relationships?limit=5");
        assertThat(JsonPath.from(Http.ratio(other, "REGISTRATION", "")).getString("subject"))
                .isEqualTo(kept);
        JsonPath bulk = scheduler()
                .contentType("application/json")
                .body(List.of(Map.of("subject", other, "item", "REGISTRATION")))
                .post("/api/v1/inspection-ratios")
                .jsonPath();
        assertThat(bulk.prettify()).contains(kept).doesNotContain(other);
        assertThat(get("/api/v1/subjects?q=" + name).getList("subjects.id")).containsExactly(kept);
        assertThat(await(links(sibling), found -> !found.getList("$").isEmpty()).getString("[0].link.causingSubject"))
                .as("what is listed under one name reaches whom the representative under the other ties to it")
                .isEqualTo("subject/" + kept);

        String late = post(officer(), "/api/v1/violations", penalty(other, "GENERAL", TODAY.minusDays(1)))
                .getString("id");
        assertThat(get("/api/v1/subjects/" + kept).getList("violations")).hasSize(5);
        post(officer(), "/api/v1/violations/" + late + "/withdrawal", Map.of("reason", "误录"));
        assertThat(get("/api/v1/subjects/" + kept).getList("violations")).hasSize(4);

        assertThat(step("officer", id, "DOUBT").statusCode()).isEqualTo(200);
        assertThat(step("officer", id, "SEPARATE").statusCode()).isEqualTo(403);
        assertThat(step("reviewer", id, "SEPARATE").statusCode()).isEqualTo(200);
        await(links(sibling), found -> found.getList("$").isEmpty());
        assertThat(answers(kept, other, sibling)).isEqualTo(before);
        assertThat(get("/api/v1/subjects/" + kept + "?knownAt=" + joined).getList("violations"))
                .as("what was known then stays")
                .hasSize(4);
        assertThat(get("/api/v1/subjects/" + kept + "?knownAt=" + since).getList("violations"))
                .hasSize(2);
    }

    @Test
    void whatWasDecidedAboutALinkGoesWithItAndComesBack() {
        String kept = enterprise(Map.of());
        String other = enterprise(Map.of());
        String listed = enterprise(Map.of());
        String person = Ties.person("金某某");
        represents(person, listed);
        relate(
                "LEGAL_REPRESENTATIVE_OF",
                "person/" + person,
                other,
                Map.of("since", TODAY.minusDays(3).toString()));
        Map<String, Object> listing = penalty(listed, "SERIOUS", TODAY.minusDays(5));
        listing.put("kind", "SERIOUS_LISTING");
        listing.put("listType", "MAJOR_TAX");
        listing.remove("penaltyTypes");
        post(officer(), "/api/v1/violations", listing);
        String tax = "find { it.link.rule == 'tax-d' }";
        String link = await(links(other), found -> found.getString(tax + ".id") != null)
                .getString(tax + ".id");
        post(
                account("reviewer"),
                "/api/v1/measures/" + link + "/decision",
                Map.of(
                        "confirmed", true,
                        "authority", "SAMR",
                        "basis", "纳税缴费信用管理办法",
                        "finding", "直接责任人员评价后负责经营",
                        "noticeServedOn", TODAY.toString(),
                        "remedies", "可以申请行政复议或者提起行政诉讼"));
        String before = get(links(other)).prettify();

        String id = suspect(kept, other);
        assertThat(step("reviewer", id, "CONFIRM").statusCode()).isEqualTo(200);
        assertThat(await(links(kept), found -> found.getString(tax + ".id") != null)
                        .getString(tax + ".state"))
                .isEqualTo("CONFIRMED");
        assertThat(officer().get("/api/v1/measures?limit=200").jsonPath().getList("measures.id"))
                .as("what does not count for now is not shown")
                .doesNotContain(link);

        assertThat(step("officer", id, "DOUBT").statusCode()).isEqualTo(200);
        assertThat(step("reviewer", id, "SEPARATE").statusCode()).isEqualTo(200);
        await(links(kept), found -> found.getList("$").isEmpty());
        assertThat(get(links(other)).prettify()).isEqualTo(before);
    }

    @Test
    void onlyOneAnswerStandsForEachAndNonsenseIsRefused() {
        String one = enterprise(Map.of());
        String two = enterprise(Map.of());
        String three = enterprise(Map.of());
        String first = suspect(one, two);
        assertThat(step("reviewer", first, "CONFIRM").statusCode()).isEqualTo(200);
        assertThat(step("reviewer", suspect(three, two), "CONFIRM").statusCode())
                .as("two is seen as one")
                .isEqualTo(409);
        assertThat(step("reviewer", suspect(three, one), "CONFIRM").statusCode())
                .as("two would be seen as one, which is seen as three")
                .isEqualTo(409);
        assertThat(step("reviewer", suspect(one, enterprise(Map.of())), "CONFIRM")
                        .statusCode())
                .as("three entries of one subject")
                .isEqualTo(200);
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("kept", "subject/" + one, "other", "subject/" + one, "evidence", "核查"),
                Map.of("kept", "subject/" + one, "other", "person/" + Ties.person("魏某某"), "evidence", "核查"),
                Map.of("kept", "subject/nonsense", "other", "subject/" + one, "evidence", "核查"),
                Map.of("kept", "subject/" + one, "evidence", "核查"))) {
            assertThat(officer().body(bad).post("/api/v1/identities").statusCode())
                    .as("%s", bad)
                    .isEqualTo(400);
        }
    }

    /** What the service says of the three, apart from the count of standings. */
    private static List<String> answers(String... subjects) {
        List<String> answers = new ArrayList<>();
        for (String subject : subjects) {
            String address = "/api/v1/subjects/" + subject;
            for (String what : List.of("", "/assessments/comprehensive", "/relationships", "/joint-punishments")) {
                answers.add(get(address + what).prettify().replaceAll("\"(standingV|v)ersion\": \\d+", ""));
            }
            answers.add(Http.ratio(subject, "REGISTRATION", "").replaceAll("\"standingVersion\":\\d+", ""));
        }
        return answers;
    }

    private static String suspect(String kept, String other) {
        return post(
                        officer(),
                        "/api/v1/identities",
                        Map.of("kept", "subject/" + kept, "other", "subject/" + other, "evidence", "登记档案核对为同一主体"))
                .getString("id");
    }

    private static Response step(String account, String id, String act) {
        return account(account).body(Map.of("act", act, "evidence", "核查")).post("/api/v1/identities/" + id + "/steps");
    }
}
