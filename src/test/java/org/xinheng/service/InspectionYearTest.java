package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Inspecting.entered;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Digests;
import org.xinheng.exchange.demo.HiddenConduct;
import org.xinheng.inspection.draw.Auditor;
import org.xinheng.policy.TestPolicies;
import org.xinheng.standing.BusinessDay;

/** A whole year of inspections in a county: plans, draws, joint tasks, results, tiers that move. Over HTTP alone. */
@QuarkusTest
@TestProfile(InspectionYearTest.County.class)
class InspectionYearTest {
    private static final int YEAR = LocalDate.now(BusinessDay.ZONE).getYear() + 1;
    private static final int SUBJECTS = 2_500 * Integer.getInteger("scale", 1);
    private static final int QUIET = 10;
    private static final int MOST_OF_ONE = 5;
    private static final Map<String, String> LEADS = leads();

    private final HiddenConduct conduct = new HiddenConduct(SUBJECTS, LocalDate.now(BusinessDay.ZONE));
    private final Set<String> made = new HashSet<>();
    private final Map<String, Set<String>> entries = new HashMap<>();
    private final Map<String, Integer> perItem = new HashMap<>();
    private final Map<String, Integer> perTier = new TreeMap<>();
    private final Map<String, Integer> foundPerTier = new TreeMap<>();
    private final Map<String, Urn> urns = new HashMap<>();
    private int moved;
    private int visitsBefore;
    private int visitsAfter;

    /** A draw's population, how many of it would be found to violate, and how many were inspected. */
    private static final class Urn {
        private final int size;
        private final int careless;
        private int inspected;

        Urn(int size, int careless) {
            this.size = size;
            this.careless = careless;
        }

        /** What a uniform draw of the same size finds on average. */
        double mean() {
            return (double) inspected * careless / size;
        }

        double variance() {
            double share = (double) careless / size;
            return inspected * share * (1 - share) * (size - inspected) / Math.max(1, size - 1);
        }
    }

    private static Map<String, String> leads() {
        Map<String, String> leads = new TreeMap<>();
        List.of("REGISTRATION", "DISCLOSURE", "ADVERTISING", "PRICE", "FOOD-SALE")
                .forEach(item -> leads.put(item, "SAMR"));
        leads.put("HAZCHEM", "MEM");
        leads.put("LABOUR", "HRSS");
        leads.put("FIRE-SAFETY", "FIRE");
        leads.put("ENVIRONMENT", "MEE");
        leads.put("TAX", "STA");
        return leads;
    }

    /** A county of its own, since a year goes by in it, where the first ten days of each month are quiet. */
    public static class County implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "xinheng.demo.subjects",
                    Integer.toString(SUBJECTS),
                    "xinheng.policy",
                    policy().toString(),
                    "xinheng.graph.embedded.data",
                    "target/test-graph-year");
        }

        private static Path policy() {
            try {
                Path file = Files.createTempFile("policy", ".yaml");
                file.toFile().deleteOnExit();
                return Files.writeString(
                        file,
                        TestPolicies.shipped()
                                .replace(
                                        "quietDays: []",
                                        "quietDays: [{source: illustrative, area: demo-county, days: [1-" + QUIET
                                                + "], exempt: [COMPLAINT]}]"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
        LEADS.forEach((item, lead) -> plans.put(item, entered(plan(item, lead, "demo-county", Map.of()))));
        for (int quarter = 1; quarter <= 4; quarter++) {
            TestClock.noonOf(LocalDate.of(YEAR, 3 * quarter - 1, 15));
            for (String item : LEADS.keySet()) {
                draw(plans.get(item), item, quarter, 1.0 / (5 - quarter));
            }
            joint();
            for (int month = 3 * quarter - 1; month <= 3 * quarter; month++) {
                TestClock.noonOf(LocalDate.of(YEAR, month, 25));
                results();
            }
        }
        assertThat(all("draws", "draws").stream()
                        .flatMap(InspectionYearTest::visits)
                        .toList())
                .as("visits, all of which were made")
                .containsExactlyInAnyOrderElementsOf(made);
        entries.forEach((subject, visits) -> assertThat(visits).as(subject).hasSizeLessThanOrEqualTo(2));
        assertThat(perItem.values()).containsOnly(1);
        assertThat(visitsAfter).isLessThan(visitsBefore);
        assertThat(moved).isPositive();
        moreWasFoundThanByChance();
        statistics();
        plans.values().forEach(id -> change(officer(), "/plans/" + id + "/closure", 200));
    }

    /**
     * What everybody's inspections would find is known to the test alone, and so is what a uniform draw of the same size
     * from the same subjects finds on average.
     */
    private void moreWasFoundThanByChance() {
        int inspections = perTier.values().stream().mapToInt(n -> n).sum();
        int found = foundPerTier.values().stream().mapToInt(n -> n).sum();
        double byChance = urns.values().stream().mapToDouble(Urn::mean).sum();
        double deviation =
                Math.sqrt(urns.values().stream().mapToDouble(Urn::variance).sum());
        System.out.printf(
                "inspections per tier %s, with violations %s, %.3f per inspection, by a uniform draw %.3f ± %.3f; visits"
                        + " %d, merged %d%n",
                perTier,
                foundPerTier,
                (double) found / inspections,
                byChance / inspections,
                deviation / inspections,
                visitsBefore,
                visitsAfter);
        assertThat((double) found).isGreaterThan(byChance);
    }

    private void statistics() {
        JsonPath figures = account("auditor")
                .get("/api/v1/inspection-statistics?year=" + YEAR)
                .jsonPath();
        assertThat(figures.getInt("find { it.department == 'SAMR' }.plansOnTime"))
                .isEqualTo(5);
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
        for (String department : new TreeSet<>(LEADS.values())) {
            for (int i = 0; i < 4; i++) {
                Map<String, Object> more = new HashMap<>(Map.of(
                        "department",
                        department,
                        "qualifications",
                        List.of("general", "食品", "危险化学品"),
                        "validUntil",
                        (YEAR + 1) + "-06-01"));
                if (i == 0) {
                    more.put("mostVisits", MOST_OF_ONE);
                }
                Inspecting.inspector(department + "-" + i, "demo-county", more);
            }
        }
    }

    private void draw(String plan, String item, int round, double part) {
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
        TestClock.noonOf(day);
        nothingIsBroken(item, Http.tree(opened));
        String given = account("auditor").get("/api/v1/draws/" + id + "/audit").asString();
        if (round == 2) {
            assertThat(Auditor.says(given)).isEqualTo("sound");
        }
        everybody(id, item, given, day.plusDays(10));
    }

    /** No visit is beyond its subject's maximum or cap or on a quiet day, and nobody makes more than they may. */
    private static void nothingIsBroken(String item, JsonNode draw) {
        Map<String, Integer> made = new HashMap<>();
        for (JsonNode visit : draw.get("visits")) {
            JsonNode answer = Http.tree(Http.ratio(identifier(text(visit, "subject")), item, ""));
            assertThat(answer.get("applicable").booleanValue()).isTrue();
            assertThat(answer.path("quotaLeft").asInt(1)).as(answer.toString()).isPositive();
            LocalDate from = date(visit, "from");
            from.datesUntil(date(visit, "until"))
                    .forEach(d -> assertThat(d.getDayOfMonth()).isGreaterThan(QUIET));
            assertThat(from).isAfterOrEqualTo(date(answer.get("nextWindow"), "from"));
            visit.get("inspectors").forEach(code -> made.merge(code.textValue(), 1, Integer::sum));
        }
        made.forEach((code, number) ->
                assertThat(number).as(code).isLessThanOrEqualTo(code.endsWith("-0") ? MOST_OF_ONE : Integer.MAX_VALUE));
    }

    /** Counts what would be found if everybody of the draw's population were inspected. */
    private void everybody(String draw, String item, String audit, LocalDate on) {
        List<String> everybody = audit.lines()
                .filter(l -> l.startsWith("subject\t") || l.startsWith("excluded\t"))
                .map(l -> l.split("\t")[1])
                .toList();
        int careless = (int)
                everybody.stream().filter(s -> conduct.isFound(s, item, on)).count();
        urns.put(draw, new Urn(everybody.size(), careless));
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

    /** Every visit whose window has begun is made, and finds what there is to be found. */
    private void results() {
        Map<String, String> together = new HashMap<>();
        for (JsonNode task : all("joint-tasks", "tasks")) {
            for (JsonNode part : task.get("task").get("parts")) {
                together.put(text(part, "draw") + " " + text(task.get("task"), "subject"), text(task, "id"));
            }
        }
        LocalDate today = today();
        for (JsonNode draw : all("draws", "draws")) {
            for (JsonNode visit : draw.path("visits")) {
                String key = key(draw, visit);
                if (!date(visit, "from").isAfter(today) && made.add(key)) {
                    result(draw, visit, Optional.ofNullable(together.get(key)));
                }
            }
        }
    }

    /** The visits of a draw, as {@link #made} has them. */
    private static Stream<String> visits(JsonNode draw) {
        return StreamSupport.stream(draw.path("visits").spliterator(), false).map(visit -> key(draw, visit));
    }

    private static String key(JsonNode draw, JsonNode visit) {
        return text(draw, "id") + " " + text(visit, "subject");
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).textValue();
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(text(node, field));
    }

    private static LocalDate today() {
        return LocalDate.now(new TestClock().withZone(BusinessDay.ZONE));
    }

    /** All papers of the year, page by page. */
    private static List<JsonNode> all(String papers, String name) {
        List<JsonNode> all = new ArrayList<>();
        String more = "";
        while (more != null) {
            JsonNode page = Http.tree(officer().get("/api/v1/" + papers + "?limit=1000&year=" + YEAR + more));
            page.get(name).forEach(all::add);
            more = page.hasNonNull("cursor") ? "&cursor=" + text(page, "cursor") : null;
        }
        return all;
    }

    private void result(JsonNode draw, JsonNode visit, Optional<String> joint) {
        String subject = identifier(text(visit, "subject"));
        String item = text(draw, "item");
        String department = text(draw, "department");
        LocalDate today = today();
        boolean found = conduct.isFound(subject, item, today);
        Map<String, Object> body = new HashMap<>(Map.of(
                "subject",
                subject,
                "department",
                department,
                "sourceKey",
                item + "-" + draw.get("round").intValue(),
                "draw",
                text(draw, "id"),
                "method",
                "ON_SITE",
                "checkedOn",
                today.toString(),
                "inspectors",
                visit.get("inspectors"),
                "findings",
                List.of(Map.of("item", item, "results", List.of(found ? "ORDERED_TO_CORRECT" : "NO_PROBLEM")))));
        joint.ifPresent(task -> body.put("jointTask", task));
        String id = post(officer(), "/api/v1/check-results", body).getString("id");
        post(account("reviewer"), "/api/v1/check-results/" + id + "/review", Map.of("approve", true, "note", "属实"));
        post(officer(), "/api/v1/check-results/" + id + "/publication", Map.of());
        if (found && chance(subject + item) < 0.5) {
            JsonPath punished = post(officer(), "/api/v1/violations", Http.penalty(subject, "GENERAL", today));
            moved +=
                    Objects.equals(punished.get("tiers[0].before.label"), punished.get("tiers[0].after.label")) ? 0 : 1;
        }
        count(text(draw, "id"), text(visit, "stratum").substring(0, 1), found);
        entries.computeIfAbsent(subject, s -> new HashSet<>()).add(joint.orElse(text(draw, "id")));
        perItem.merge(subject + " " + item, 1, Integer::sum);
    }

    private void count(String draw, String tier, boolean found) {
        perTier.merge(tier, 1, Integer::sum);
        foundPerTier.merge(tier, found ? 1 : 0, Integer::sum);
        urns.get(draw).inspected++;
    }

    /** The identifier in a reference. */
    private static String identifier(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
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
        int year = today().getYear();
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
}
