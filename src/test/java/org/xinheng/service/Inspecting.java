package org.xinheng.service;

import static io.restassured.RestAssured.given;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.post;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.xinheng.code.Digests;
import org.xinheng.standing.BusinessDay;

/** Registers, plans, draws and results as departments enter them. */
final class Inspecting {
    static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    private Inspecting() {}

    /** An officer of the county who acts for one department alone. */
    static Supplier<RequestSpecification> clerk(String department, String... roles) {
        return caller(Map.of("areas", List.of("demo-county"), "departments", List.of(department)), roles);
    }

    /** An officer who sees one area alone. */
    static Supplier<RequestSpecification> local(String area) {
        return caller(Map.of("areas", List.of(area)), "OFFICER");
    }

    private static Supplier<RequestSpecification> caller(Map<String, ?> more, String... roles) {
        String name = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "kind", "ACCOUNT", "roles", List.of(roles)));
        body.putAll(more);
        String secret = post(operator(), "/api/v1/callers", body).getString("secret");
        return () -> given().auth().preemptive().basic(name, secret).contentType(ContentType.JSON);
    }

    /** A new town of the county. */
    static String area() {
        return area("demo-county");
    }

    /** A new area; its code. */
    static String area(String parent) {
        String code = "w" + UUID.randomUUID().toString().substring(0, 8);
        operator()
                .body(Map.of("code", code, "name", "试验镇", "parent", parent))
                .put("/api/v1/areas/" + code)
                .then()
                .statusCode(200);
        return code;
    }

    /** A new department. */
    static void department(String code, String area, String level) {
        operator()
                .body(Map.of("code", code, "name", "试验部门", "area", area, "level", level))
                .put("/api/v1/departments/" + code)
                .then()
                .statusCode(200);
    }

    /** A new general item that a department leads, for whoever bears a tag. */
    static void item(String code, String lead, String tag, Map<String, ?> more) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "试验事项",
                "itemClass",
                "GENERAL",
                "scope",
                Map.of("tags", List.of(tag)),
                "tierFrom",
                "SELF",
                "scheme",
                "comprehensive",
                "leads",
                List.of(lead)));
        item.putAll(more);
        operator().body(item).put("/api/v1/items/" + code).then().statusCode(200);
    }

    /** An inspector of the market supervision, or as {@code more} says. */
    static void inspector(String code, String area, Map<String, ?> more) {
        Map<String, Object> body = inspectorEntry(code, area);
        body.putAll(more);
        operator().body(body).put("/api/v1/inspectors/" + code).then().statusCode(200);
    }

    /** An inspector of the market supervision, as the register takes it. */
    static Map<String, Object> inspectorEntry(String code, String area) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "李志强",
                "department",
                "SAMR",
                "qualifications",
                List.of("general"),
                "validUntil",
                TODAY.plusYears(2).toString(),
                "areas",
                List.of(area)));
    }

    /** A plan of this year that was entered, for half of an area's enterprises. */
    static String plan(String area) {
        return plan(TODAY.getYear(), "PRICE", "SAMR", area, 0.5);
    }

    /** The same where an expert goes along. */
    static String planWithExpert(String area) {
        Map<String, Object> plan = draft(TODAY.getYear(), "PRICE", "SAMR", area, 0.5);
        plan.put("experts", 1);
        return entered(plan);
    }

    /** A plan of a whole year that was entered; its id. */
    static String plan(int year, String item, String lead, String area, double ratio) {
        return entered(draft(year, item, lead, area, ratio));
    }

    private static Map<String, Object> draft(int year, String item, String lead, String area, double ratio) {
        return new HashMap<>(Map.of(
                "year",
                year,
                "sourceKey",
                UUID.randomUUID().toString(),
                "title",
                "抽查 " + item,
                "item",
                item,
                "lead",
                lead,
                "area",
                area,
                "ratio",
                ratio,
                "from",
                year + "-01-01",
                "until",
                year + "-12-31"));
    }

    /** A plan that is drafted, reported and entered; its id. */
    static String entered(Map<String, ?> plan) {
        String id = post(officer(), "/api/v1/plans", plan).getString("id");
        officer().post("/api/v1/plans/" + id + "/report").then().statusCode(200);
        officer().post("/api/v1/plans/" + id + "/entry").then().statusCode(200);
        return id;
    }

    /** The promise of a secret; its id. */
    static String commitment(String secret) {
        return post(
                        account("reviewer"),
                        "/api/v1/draw-commitments",
                        Map.of("hash", Digests.hex(Digests.sha256(Digests.utf8(secret)))))
                .getString("id");
    }

    /** A plan's draw, prepared on a day and opened on the next; leaves the clock at noon of the day. */
    static JsonPath drawn(String plan, int round, double part, LocalDate day) {
        TestClock.noonOf(day);
        String secret = "secret " + UUID.randomUUID();
        Map<String, Object> order = Map.of(
                "plan",
                plan,
                "round",
                round,
                "part",
                part,
                "commitment",
                commitment(secret),
                "publicValue",
                "沪深300指数收盘点位",
                "publicAfter",
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toString());
        String id = post(officer(), "/api/v1/draws", order).getString("id");
        TestClock.noonOf(day.plusDays(1));
        JsonPath drawn = post(
                account("reviewer"),
                "/api/v1/draws/" + id + "/opening",
                Map.of("secret", secret, "publicValue", "3907.12"));
        TestClock.noonOf(day);
        return drawn;
    }

    /** A result of a visit to a subject by the area's two inspectors, as it is sent. */
    static Map<String, Object> result(String subject, String area, String code) {
        return new HashMap<>(Map.of(
                "subject",
                subject,
                "department",
                "SAMR",
                "enteredBy",
                "SAMR",
                "sourceKey",
                UUID.randomUUID().toString(),
                "method",
                "ON_SITE",
                "checkedOn",
                TODAY.toString(),
                "inspectors",
                List.of("R" + area + 1, "R" + area + 2),
                "findings",
                List.of(Map.of("item", "PRICE", "results", List.of(code)))));
    }
}
