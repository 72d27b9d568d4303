package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Digests;
import org.xinheng.inspection.draw.Auditor;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Canonical;

/** A whole year of inspections in a county: plans, draws, joint tasks, results, tiers that move. Over HTTP alone. */
@QuarkusTest
@TestProfile(InspectionYearTest.County.class)
class InspectionYearTest {
    private static final int YEAR = LocalDate.now(BusinessDay.ZONE).getYear() + 1;
    private static final List<String> ITEMS =
            List.of("REGISTRATION", "LABOUR", "FIRE-SAFETY", "FOOD-SALE", "CATERING", "ELEVATOR");
    private static final Map<String, String> LEADS = Map.of(
            "REGISTRATION",
            "SAMR",
            "LABOUR",
            "HRSS",
            "FIRE-SAFETY",
            "FIRE",
            "FOOD-SALE",
            "SAMR",
            "CATERING",
            "SAMR",
            "ELEVATOR",
            "SAMR");

    private final List<Map<String, Object>> visited = new ArrayList<>();
    private final Map<String, Integer> perTier = new TreeMap<>();
    private final Map<String, Integer> foundPerTier = new TreeMap<>();
    private int visitsBefore;
    private int visitsAfter;

    /** A county of its own, since a year goes by in it. */
    public static class County implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("xinheng.demo.subjects", "400", "xinheng.graph.embedded.data", "target/test-graph-year");
        }
    }

    @AfterAll
    static void realTimeAgain() {
        TestClock.real();
    }

    @Test
    void aYearOfInspectionsFindsMoreThanAUniformDrawAndVisitsNobodyTooOften() {
        TestClock.noonOf(LocalDate.of(YEAR, 1, 11));
        inspectors();
        Map<String, String> plans = new TreeMap<>();
        for (String item : ITEMS) {
            plans.put(item, entered(plan(item, LEADS.get(item), "demo-county", Map.of("cooperates", List.of()))));
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            TestClock.noonOf(LocalDate.of(YEAR, 3 * quarter - 1, 15));
            for (String item : ITEMS) {
                draw(plans.get(item), quarter, 1.0 / (5 - quarter), quarter == 2);
            }
            joint();
            TestClock.noonOf(LocalDate.of(YEAR, 3 * quarter - 1, 25));
            results();
        }
        nobodyWasVisitedTooOften();
        moreWasFoundThanByChance();
        assertThat(visitsAfter).isLessThan(visitsBefore);
        statistics();
        plans.values().forEach(id -> change(officer(), "/plans/" + id + "/closure", 200));
    }

    /** Half of the year's general visits are made in the tiers that are no tenth of the county. */
    private void moreWasFoundThanByChance() {
        Map<String, Double> shares = new HashMap<>();
        int all = 0;
        for (String tier : List.of("A", "B", "C", "D")) {
            int number = officer()
                    .get("/api/v1/subjects?limit=1&tier=comprehensive:" + tier)
                    .jsonPath()
                    .getInt("total.value");
            shares.put(tier, (double) number);
            all += number;
        }
        double byChance = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            byChance += share.getValue() / all * risk(share.getKey());
        }
        int inspections = perTier.values().stream().mapToInt(n -> n).sum();
        int found = foundPerTier.values().stream().mapToInt(n -> n).sum();
        System.out.printf(
                "inspections per tier %s, with problems %s, per inspection %.3f, by a uniform draw %.3f; visits %d, merged"
                        + " %d%n",
                perTier, foundPerTier, (double) found / inspections, byChance, visitsBefore, visitsAfter);
        double expected = perTier.entrySet().stream()
                        .mapToDouble(e -> e.getValue() * risk(e.getKey()))
                        .sum()
                / inspections;
        assertThat(expected).isGreaterThan(byChance);
    }

    private void nobodyWasVisitedTooOften() {
        Map<String, Set<String>> entries = new HashMap<>();
        Map<String, Integer> perItem = new HashMap<>();
        for (Map<String, Object> visit : visited) {
            entries.computeIfAbsent((String) visit.get("subject"), s -> new HashSet<>())
                    .add((String) visit.get("entry"));
            perItem.merge(visit.get("subject") + " " + visit.get("item"), 1, Integer::sum);
        }
        entries.forEach((subject, keys) -> assertThat(keys).as(subject).hasSizeLessThanOrEqualTo(2));
        perItem.forEach((key, number) -> {
            String[] parts = key.split(" ");
            JsonPath answer = JsonPath.from(Http.ratio(parts[0].replace("subject/", ""), parts[1], ""));
            Integer most = answer.get("frequency.max");
            if (most != null) {
                assertThat(answer.getInt("frequency.done")).as(key).isLessThanOrEqualTo(Math.max(most, number));
            }
            assertThat(number).as(key).isEqualTo(1);
        });
    }

    private void statistics() {
        JsonPath figures = account("auditor")
                .get("/api/v1/inspection-statistics?year=" + YEAR)
                .jsonPath();
        assertThat(figures.getInt("find { it.department == 'SAMR' }.plansOnTime"))
                .isEqualTo(4);
        assertThat(figures.getInt("find { it.department == 'SAMR' }.lateResults"))
                .isZero();
        assertThat(figures.getList("jointVisits", Integer.class).stream()
                        .mapToInt(n -> n)
                        .sum())
                .isPositive();
        assertThat(figures.getList("repeatsAvoided", Integer.class).stream()
                        .mapToInt(n -> n)
                        .sum())
                .isPositive();
    }

    private void inspectors() {
        for (String department : List.of("SAMR", "HRSS", "FIRE")) {
            for (int i = 0; i < 4; i++) {
                operator()
                        .body(Map.of(
                                "code",
                                department + "-" + i,
                                "name",
                                "王建国",
                                "department",
                                department,
                                "qualifications",
                                List.of("general", "食品", "特种设备与消防"),
                                "validUntil",
                                (YEAR + 1) + "-06-01",
                                "areas",
                                List.of("demo-county")))
                        .put("/api/v1/inspectors/" + department + "-" + i)
                        .then()
                        .statusCode(200);
            }
        }
    }

    private void draw(String plan, int round, double part, boolean audited) {
        String secret = "secret " + UUID.randomUUID();
        String commitment = post(
                        account("reviewer"),
                        "/api/v1/draw-commitments",
                        Map.of("hash", Digests.hex(Digests.sha256(Digests.utf8(secret)))))
                .getString("id");
        LocalDate day = LocalDate.of(YEAR, 3 * round - 1, 15);
        Instant known = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Map<String, Object> order = Map.of(
                "plan",
                plan,
                "round",
                round,
                "part",
                Math.floor(part * 10_000) / 10_000,
                "commitment",
                commitment,
                "publicValue",
                "沪深300指数收盘点位",
                "publicAfter",
                known.toString());
        String id = post(officer(), "/api/v1/draws", order).getString("id");
        TestClock.noonOf(day.plusDays(1));
        Response opened = account("reviewer")
                .body(Map.of("secret", secret, "publicValue", "3907.12"))
                .post("/api/v1/draws/" + id + "/opening");
        opened.then().statusCode(200);
        if (audited) {
            assertThat(Auditor.says(account("auditor")
                            .get("/api/v1/draws/" + id + "/audit")
                            .asString()))
                    .isEqualTo("sound");
        }
        TestClock.noonOf(day);
    }

    private void joint() {
        Response proposed = officer().get("/api/v1/joint-tasks/proposals?year=" + YEAR);
        proposed.then().statusCode(200);
        visitsBefore += proposed.jsonPath().getInt("visitsBefore");
        visitsAfter += proposed.jsonPath().getInt("visitsAfter");
        List<Map<String, Object>> tasks = proposed.jsonPath().getList("tasks");
        if (!tasks.isEmpty()) {
            post(officer(), "/api/v1/joint-tasks", Map.of("year", YEAR, "tasks", tasks));
        }
    }

    /** Every open visit is made; what is found comes by the tier's risk. */
    private void results() {
        Map<String, String> together = new HashMap<>();
        List<Map<String, Object>> joint = officer()
                .get("/api/v1/joint-tasks?limit=1000&year=" + YEAR)
                .jsonPath()
                .getList("tasks");
        for (Map<String, Object> view : joint) {
            JsonPath task = new JsonPath(toJson(view));
            for (Object draw : task.getList("task.parts.draw")) {
                together.put(draw + " " + task.getString("task.subject"), (String) view.get("id"));
            }
        }
        List<Map<String, Object>> draws = officer()
                .get("/api/v1/draws?limit=1000&year=" + YEAR)
                .jsonPath()
                .getList("draws");
        for (Map<String, Object> draw : draws) {
            JsonPath json = new JsonPath(toJson(draw));
            List<Map<String, Object>> visits = json.getList("visits");
            for (Map<String, Object> visit : visits) {
                result(json, visit, together);
            }
        }
    }

    private void result(JsonPath draw, Map<String, Object> visit, Map<String, String> together) {
        String subject = ((String) visit.get("subject"));
        String key = draw.getString("id") + " " + subject;
        if (visited.stream().anyMatch(v -> v.get("key").equals(key))) {
            return;
        }
        String tier = ((String) visit.get("stratum")).substring(0, 1);
        boolean problem = chance(key) < risk(tier);
        String joint = together.get(key);
        Map<String, Object> body = new HashMap<>(Map.of(
                "subject", subject,
                "department", draw.getString("department"),
                "enteredBy", draw.getString("department"),
                "sourceKey", draw.getString("item") + "-" + draw.getInt("round"),
                "draw", draw.getString("id"),
                "method", "ON_SITE",
                "checkedOn",
                        LocalDate.now(new TestClock().withZone(BusinessDay.ZONE))
                                .toString(),
                "inspectors", visit.get("inspectors"),
                "findings",
                        List.of(Map.of(
                                "item",
                                draw.getString("item"),
                                "results",
                                List.of(problem ? "ORDERED_TO_CORRECT" : "NO_PROBLEM")))));
        if (joint != null) {
            body.put("jointTask", joint);
        }
        String id = post(officer(), "/api/v1/check-results", body).getString("id");
        post(account("reviewer"), "/api/v1/check-results/" + id + "/review", Map.of("approve", true, "note", "属实"));
        post(
                officer(),
                "/api/v1/check-results/" + id + "/publication",
                Map.of("department", draw.getString("department")));
        if (problem && chance(key + "!") < 0.3) {
            Map<String, Object> penalty =
                    Http.penalty(subject, "GENERAL", LocalDate.now(new TestClock().withZone(BusinessDay.ZONE)));
            post(officer(), "/api/v1/violations", penalty);
        }
        visited.add(Map.of(
                "key", key, "subject", subject, "item", draw.getString("item"), "entry", joint == null ? key : joint));
        perTier.merge(tier, 1, Integer::sum);
        foundPerTier.merge(tier, problem ? 1 : 0, Integer::sum);
    }

    /** An assumption of this test: worse tiers have more to be found. */
    private static double risk(String tier) {
        return switch (tier) {
            case "A" -> 0.08;
            case "B" -> 0.15;
            case "C" -> 0.30;
            case "D" -> 0.50;
            default -> 0.15;
        };
    }

    private static double chance(String key) {
        return (Digests.sha256(Digests.utf8(key))[0] & 0xff) / 256.0;
    }

    @Test
    void aPlanThatBreaksARuleIsRefusedByTheRulesName() {
        TestClock.noonOf(LocalDate.of(YEAR + 1, 2, 1));
        entered(plan("PRICE", "SAMR", "demo-town-3", Map.of("ratio", 0.9)));
        refused(plan("PRICE", "HRSS", "demo-town-1", Map.of()), "NOT_THE_LEAD");
        refused(plan("PRICE", "SAMR", "demo-county", Map.of()), "SAME_OBJECT_AND_ITEM");
        refused(plan("FOOD-SALE", "SAMR", "demo-county", Map.of()), "KEY_BELOW_GENERAL");
        refused(plan("TAX", "STA", "demo-county", Map.of("frequency", 3)), "OVER_CAP");
        refused(plan("TAX", "STA", "demo-county", Map.of("frequency", 12)), "OVER_MAXIMUM");
        shared("SHARED", "HURD", "MEE", "ENTERPRISE");
        entered(plan("SHARED", "HURD", "demo-town-1", Map.of("ratio", 0.2)));
        Map<String, Object> other = plan("SHARED", "MEE", "demo-town-2", Map.of("ratio", 0.4, "frequency", 2));
        refused(other, "RATIO_CONTRADICTS");
        refused(other, "FREQUENCY_CONTRADICTS");
        shared("NOBODY", "HURD", "MEE", "GEOGRAPHIC_AREA");
        refused(plan("NOBODY", "HURD", "demo-town-1", Map.of()), "NOBODY_IN_SCOPE");
        TestClock.noonOf(LocalDate.of(YEAR + 1, 4, 1));
        String late = entered(plan("ENVIRONMENT", "MEE", "demo-county", Map.of()));
        assertThat(officer().get("/api/v1/plans/" + late).jsonPath().getBoolean("late"))
                .isTrue();
    }

    private static void shared(String code, String lead, String other, String kind) {
        Map<String, Object> item = Map.of(
                "code", code,
                "name", "联合事项",
                "itemClass", "GENERAL",
                "scope", kind.equals("ENTERPRISE") ? Map.of("kinds", List.of(kind)) : Map.of("membersOnly", true),
                "tierFrom", "SELF",
                "scheme", "comprehensive",
                "leads", List.of(lead, other));
        operator().body(item).put("/api/v1/items/" + code).then().statusCode(200);
    }

    private static Map<String, Object> plan(String item, String lead, String area, Map<String, ?> more) {
        int year = LocalDate.now(new TestClock().withZone(BusinessDay.ZONE)).getYear();
        Map<String, Object> plan = new HashMap<>(Map.of(
                "year",
                year,
                "sourceKey",
                UUID.randomUUID().toString(),
                "title",
                item + " 抽查",
                "item",
                item,
                "lead",
                lead,
                "area",
                area,
                "from",
                year + "-02-01",
                "until",
                year + "-12-01"));
        plan.putAll(more);
        return plan;
    }

    private static String entered(Map<String, Object> plan) {
        String id = post(officer(), "/api/v1/plans", plan).getString("id");
        change(officer(), "/plans/" + id + "/report", 200);
        change(officer(), "/plans/" + id + "/entry", 200);
        return id;
    }

    private static void refused(Map<String, Object> plan, String rule) {
        Map<String, Object> fresh = new HashMap<>(plan);
        fresh.put("sourceKey", UUID.randomUUID().toString());
        String id = post(officer(), "/api/v1/plans", fresh).getString("id");
        change(officer(), "/plans/" + id + "/report", 200);
        Response refused = change(officer(), "/plans/" + id + "/entry", 409);
        assertThat(refused.jsonPath().getList("errors.field")).contains(rule);
        assertThat(officer()
                        .get("/api/v1/plans/" + id + "/conflicts")
                        .jsonPath()
                        .getList("rule"))
                .contains(rule);
    }

    private static Response change(RequestSpecification caller, String path, int status) {
        Response response = caller.post("/api/v1" + path);
        response.then().statusCode(status);
        return response;
    }

    private static String toJson(Map<String, Object> value) {
        return Canonical.write(value);
    }
}
