package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** A measure that restricts rights has no effect before it is confirmed, and none after it was ended. */
@QuarkusTest
class MeasureTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);
    private static final Map<String, Object> CONFIRMATION = Map.of(
            "confirmed", true,
            "authority", "SAMR",
            "basis", "公司法第一百七十八条",
            "finding", "对被吊销营业执照负有个人责任",
            "noticeServedOn", TODAY.toString(),
            "remedies", "可以申请行政复议或者提起行政诉讼");

    @Test
    void aBarOfARepresentativeIsProposedConfirmedAndEnded() {
        String person = person();
        String revoked = enterprise(Map.of());
        represents(person, revoked, "2015-01-01");
        violation(revoked, "REVOCATION", Map.of());

        String address = "/api/v1/persons/" + person + "/joint-punishments";
        String link = await(address, "PROPOSED").getString("[0].id");
        JsonPath proposed = get(address);
        assertThat(proposed.getString("[0].link.rule")).isEqualTo("representative-bar");
        assertThat(proposed.getString("[0].measure.title")).contains("法定代表人");
        assertThat(proposed.getString("[0].source")).contains("公司法");
        assertThat(proposed.getString("[0].inForce")).isNull();
        assertThat(JsonPath.from(account("reviewer")
                                .get("/api/v1/measures?waiting=true&limit=200")
                                .asString())
                        .getList("measures.id"))
                .contains(link);

        Map<String, Object> incomplete = new HashMap<>(CONFIRMATION);
        incomplete.remove("remedies");
        decide(link, "decision", incomplete, 400);
        assertThat(officer()
                        .body(CONFIRMATION)
                        .post("/api/v1/measures/" + link + "/decision")
                        .statusCode())
                .isEqualTo(403);
        decide(link, "decision", CONFIRMATION, 200);
        decide(link, "decision", CONFIRMATION, 409);
        assertThat(get(address).getString("[0].state")).isEqualTo("CONFIRMED");
        assertThat(get(address).getString("[0].inForce.from")).isEqualTo(TODAY.toString());

        decide(link, "end", Map.of("authority", "SAMR", "reason", "提前解除"), 200);
        assertThat(get(address).getString("[0].state")).isEqualTo("ENDED");
        assertThat(get(address).getString("[0].link.decided.decision.finding")).contains("个人责任");
    }

    @Test
    void aLinkThatWasRightlyObjectedToNeverCountedAndTheFeedTellsItsTurns() {
        String person = person();
        String listed = enterprise(Map.of());
        String later = enterprise(Map.of());
        represents(person, listed, "2015-01-01");
        represents(person, later, TODAY.minusDays(3).toString());
        long since = Http.lastNumber();
        violation(listed, "SERIOUS_LISTING", Map.of("listType", "MAJOR_TAX"));

        String address = "/api/v1/subjects/" + later + "/joint-punishments";
        JsonPath links = await(address, "ACTS");
        assertThat(links.getList("link.rule")).containsExactlyInAnyOrder("same-representative", "tax-d");
        assertThat(tier(later)).isEqualTo("C");

        String acting = links.getString("find { it.link.rule == 'same-representative' }.id");
        String restricting = links.getString("find { it.link.rule == 'tax-d' }.id");
        decide(restricting, "decision", CONFIRMATION, 200);
        post(officer(), "/api/v1/measures/" + acting + "/objections", Map.of("reason", "同名不同人"));
        decide(acting, "objections/decision", Map.of("upheld", true, "authority", "SAMR", "reason", "查实"), 200);
        assertThat(get(address).getString("find { it.link.rule == 'same-representative' }.state"))
                .isEqualTo("DISMISSED");
        assertThat(tier(later)).isEqualTo("B");

        List<String> turns = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> Http.changes(since).stream()
                                .flatMap(c -> ((List<?>) c.get("links")).stream())
                                .map(l -> (Map<?, ?>) l)
                                .filter(l -> later.equals(l.get("subject")) && "tax-d".equals(l.get("rule")))
                                .map(l -> l.get("turn") + " " + (l.get("inForce") != null))
                                .toList(),
                        found -> found.contains("CHANGED true"));
        assertThat(turns).startsWith("BEGAN false");
    }

    @Test
    void everyMeasureOfTheCatalogueHasItsBasisAndWhatIsUnverifiedSaysSo() {
        JsonPath catalogue = get("/api/v1/measures-catalogue");
        assertThat(catalogue.getList("measure.group")).contains("STATUTORY", "WITHIN_POWERS", "BY_OTHERS");
        assertThat(catalogue.getList("findAll { it.measure.source == 'measures-list' }.citation", String.class))
                .isNotEmpty()
                .allMatch(citation -> citation.endsWith("现行文本待核"));
        assertThat(catalogue.getString("find { it.measure.code == 'bar-of-representative' }.citation"))
                .contains("第一百七十八条")
                .doesNotContain("待核");
        assertThat(catalogue.getList("find { it.measure.code == 'bar-of-representative' }.rules"))
                .containsExactly("representative-bar");
        assertThat(catalogue.getList("findAll { it.measure.group != 'BY_OTHERS' }.measure.level"))
                .doesNotContainNull();
        assertThat(catalogue.getList("measure.departments", String.class)).allMatch(d -> !d.isBlank());
    }

    @Test
    void whatIsShownIsExportedInFourForms() {
        String person = person();
        String one = enterprise(Map.of("name", "=危险公式" + UUID.randomUUID()));
        represents(person, one, "2015-01-01");
        Map<String, Object> shown = Map.of("parties", List.of("person/" + person, "subject/" + one));
        assertThat(export("CSV", shown))
                .contains("LEGAL_REPRESENTATIVE_OF")
                .contains("'=危险公式")
                .contains("孙**");
        assertThat(export("FTM", shown).lines()).hasSize(3).allMatch(l -> l.startsWith("{"));
        assertThat(JsonPath.from(export("BODS", shown)).getList("recordType"))
                .containsExactly("person", "entity", "relationship");
        assertThat(export("GRAPHML", shown)).contains("<edge").contains("subject." + one);
        assertThat(officer()
                        .body(shown)
                        .post("/api/v1/relationship-exports?format=PDF")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String export(String format, Object shown) {
        return officer()
                .body(shown)
                .post("/api/v1/relationship-exports?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath await(String address, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(address), links -> links.getList("state").contains(state));
    }

    private static void decide(String link, String what, Map<String, ?> body, int status) {
        assertThat(account("reviewer")
                        .body(body)
                        .post("/api/v1/measures/" + link + "/" + what)
                        .statusCode())
                .as(what)
                .isEqualTo(status);
    }

    private static void violation(String subject, String kind, Map<String, Object> more) {
        Map<String, Object> body = Http.penalty(subject, "SERIOUS", TODAY.minusDays(5));
        body.put("kind", kind);
        body.remove("penaltyTypes");
        body.putAll(more);
        post(officer(), "/api/v1/violations", body);
    }

    private static String person() {
        return post(officer(), "/api/v1/persons", Map.of("name", "孙某某", "document", "ID:" + UUID.randomUUID()))
                .getString("id");
    }

    private static void represents(String person, String subject, String since) {
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
                        since,
                        "source",
                        "tests"));
    }

    private static JsonPath get(String address) {
        return officer().get(address).then().statusCode(200).extract().jsonPath();
    }

    private static String tier(String subject) {
        return JsonPath.from(Http.ratio(subject, "REGISTRATION", "")).getString("tier.label");
    }
}
