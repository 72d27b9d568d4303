package org.xinheng.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** A county with secrets and the same county without them look the same to the public, byte for byte. */
@QuarkusTest
class LeakTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "date", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "cache-control", "x-request-id");

    @Test
    void whatIsWithheldLeavesNoTrace() {
        String operator = "欧阳" + unique();
        String business = business(operator + "小吃店");
        String plain = business("示例县无事小吃店" + unique());
        post(
                officer(),
                "/api/v1/relations",
                Map.of(
                        "kind",
                        "LEGAL_REPRESENTATIVE_OF",
                        "from",
                        "person/" + person(operator),
                        "to",
                        business,
                        "since",
                        "2015-01-01",
                        "source",
                        "tests"));
        String open = record(business, "GENERAL", operator + "销售过期食品", false);
        awaitPublic(open);

        Map<String, String> before = everything(business, plain);
        List<String> secrets = new ArrayList<>(List.of(operator));
        secrets.add(secret(business, "GENERAL", true));
        secrets.add(secret(plain, "SERIOUS", true));
        secrets.add(secret(business, "MINOR", false));
        String approved = record(plain, "GENERAL", "机密" + unique(), true);
        approve(approved);
        secrets.add(approved);
        String personal = unique();
        secrets.add(personal);
        post(officer(), "/api/v1/violations", againstPerson(person("慕容" + unique()), "个人" + personal));
        secrets.add(post(
                        officer(),
                        "/api/v1/subjects",
                        Map.of(
                                "kind",
                                "SITE",
                                "name",
                                "示例县保密场所" + unique(),
                                "key",
                                Map.of(
                                        "system",
                                        "tests",
                                        "key",
                                        UUID.randomUUID().toString()),
                                "area",
                                "demo-county"))
                .getString("subject"));
        // A record that is public comes after all of them, so that they had their chance to show.
        String last = record(business, "GENERAL", "其后公示的记录", false);
        awaitPublic(last);
        post(officer(), "/api/v1/violations/" + last + "/withdrawal", Map.of("reason", "录入错误"));
        awaitGone(last);

        Map<String, String> after = everything(business, plain);
        after.forEach((address, answer) -> secrets.forEach(
                secret -> assertThat(answer).as("%s at %s", secret, address).doesNotContain(secret)));
        // All that differs is the record that came and went.
        long number = Long.parseLong(before.get("number"));
        before.keySet().removeIf(address -> address.matches("changes.*|number.*|.*/changes.*|.*/snapshots.*"));
        before.forEach(
                (address, answer) -> assertThat(after.get(address)).as(address).isEqualTo(answer));
        assertThat(changesSince(number))
                .extracting(c -> c.get("operation") + " " + c.get("id"))
                .endsWith("ADD " + last, "DEL " + last);
    }

    @Test
    void whatIsWithheldIsRefusedLikeWhatNeverWas() {
        String business = business("示例县对照小吃店" + unique());
        String withheld = record(business, "GENERAL", "对照" + unique(), true);
        String never = withheld.substring(0, 13) + "0000000000000";
        assertThat(bytes("/public/v1/records/" + withheld).replace(withheld, never))
                .isEqualTo(bytes("/public/v1/records/" + never))
                .contains("404");
        String site = post(
                        officer(),
                        "/api/v1/subjects",
                        Map.of(
                                "kind",
                                "SITE",
                                "name",
                                "示例县场所" + unique(),
                                "key",
                                Map.of(
                                        "system",
                                        "tests",
                                        "key",
                                        UUID.randomUUID().toString()),
                                "area",
                                "demo-county"))
                .getString("subject");
        String nobody = "0000000000000";
        assertThat(bytes("/public/v1/subjects/" + site).replace(site, nobody))
                .isEqualTo(bytes("/public/v1/subjects/" + nobody))
                .contains("404");
    }

    private static List<Map<String, Object>> changesSince(long number) {
        return given().get("/public/v1/changes?since=" + number).jsonPath().getList("changes");
    }

    /** Every kind of public answer, headers included, whatever can be asked about these subjects. */
    private static Map<String, String> everything(String business, String plain) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String subject : List.of(business, plain)) {
            all.put("subject " + subject, bytes("/public/v1/subjects/" + subject));
            all.put("page of " + subject, bytes("/public/subjects/" + subject + "?lang=zh"));
            all.put("English page of " + subject, bytes("/public/subjects/" + subject + "?lang=en"));
        }
        for (String address : List.of(
                "/public/v1/records?limit=500&area=demo-county",
                "/public/v1/records?limit=500&kind=PENALTY&department=SAMR&decidedFrom=" + TODAY.minusDays(3),
                "/public/v1/subjects?q=小吃店",
                "/public?q=小吃店&lang=zh",
                "/public/guide",
                "/public/v1/results?limit=500",
                "/public/v1/plans?year=" + TODAY.getYear(),
                "/public/v1/items",
                "/public/v1/departments",
                "/public/v1/areas",
                "/public/v1/openapi",
                "/public/v1/daily/" + TODAY + "/penalties.csv",
                "/public/v1/records?cursor=x",
                "/public/v1/changes?since=0&limit=1000",
                "/public/v1/snapshots",
                "/public/v1/snapshots/latest")) {
            all.put(address, bytes(address));
        }
        long number = given().get("/public/v1/snapshots").jsonPath().getLong("number");
        all.put("changes at the end", bytes("/public/v1/changes?limit=1000&since=" + Math.max(0, number - 900)));
        all.put("number", Long.toString(number));
        return all;
    }

    private static String bytes(String address) {
        Response response = given().get(address);
        StringBuilder text = new StringBuilder(response.statusLine()).append('\n');
        for (Header header : response.headers()) {
            if (!OF_THE_MOMENT.contains(header.getName().toLowerCase())) {
                text.append(header.getName())
                        .append(": ")
                        .append(header.getValue())
                        .append('\n');
            }
        }
        return text.append('\n').append(response.asString()).toString();
    }

    private static String secret(String subject, String severity, boolean withhold) {
        String behaviour = "秘密" + unique();
        record(subject, severity, behaviour, withhold);
        return behaviour;
    }

    private static String record(String subject, String severity, String behaviour, boolean withhold) {
        Map<String, Object> body = penalty(subject, severity, TODAY.minusDays(2));
        body.put("behaviour", behaviour);
        if (withhold) {
            body.put("withhold", Map.of("ground", "STATE_SECRET", "reason", "涉及秘密"));
        }
        return post(officer(), "/api/v1/violations", body).getString("id");
    }

    private static void approve(String record) {
        JsonPath all =
                officer().get("/api/v1/violations/" + record + "/proceedings").jsonPath();
        post(
                account("reviewer"),
                "/api/v1/proceedings/" + all.getString("procedures[0].proceeding.id") + "/approve",
                Map.of("reason", "同意"));
    }

    private static Map<String, Object> againstPerson(String person, String behaviour) {
        Map<String, Object> body = penalty("", "SERIOUS", TODAY.minusDays(2));
        body.remove("subject");
        body.put("person", person);
        body.put("behaviour", behaviour);
        return body;
    }

    private static String person(String name) {
        return post(
                        officer(),
                        "/api/v1/persons",
                        Map.of(
                                "name",
                                name,
                                "key",
                                Map.of(
                                        "system",
                                        "tests",
                                        "key",
                                        UUID.randomUUID().toString())))
                .getString("id");
    }

    private static String business(String name) {
        return post(
                        officer(),
                        "/api/v1/subjects",
                        Map.of(
                                "kind",
                                "INDIVIDUAL_BUSINESS",
                                "name",
                                name,
                                "key",
                                Map.of(
                                        "system",
                                        "tests",
                                        "key",
                                        UUID.randomUUID().toString()),
                                "area",
                                "demo-county"))
                .getString("subject");
    }

    private static void awaitPublic(String record) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/public/v1/records/" + record).statusCode() == 200);
    }

    private static void awaitGone(String record) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/public/v1/records/" + record).statusCode() == 404);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
