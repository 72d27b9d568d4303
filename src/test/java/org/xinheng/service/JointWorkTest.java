package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Inspecting.TODAY;
import static org.xinheng.service.Inspecting.area;
import static org.xinheng.service.Inspecting.clerk;
import static org.xinheng.service.Inspecting.drawn;
import static org.xinheng.service.Inspecting.inspector;
import static org.xinheng.service.Inspecting.item;
import static org.xinheng.service.Inspecting.local;
import static org.xinheng.service.Inspecting.plan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What departments do together: joint visits, bundles, campaigns, and how each of them does. */
@QuarkusTest
class JointWorkTest {
    private static final int YEAR = TODAY.getYear() + 1;
    private static final LocalDate LATELY = TODAY.minusDays(30);
    private static final LocalDate DAY = LocalDate.of(YEAR, 3, 10);

    private String area;
    private String one;
    private String other;
    private Supplier<RequestSpecification> here;

    @BeforeEach
    void twoDepartmentsInAnAreaOfTheirOwn() {
        area = area();
        one = "one-" + area;
        other = "other-" + area;
        here = local(area);
        Inspecting.department(one, area, "COUNTY");
        Inspecting.department(other, area, "CITY");
        for (String department : List.of(one, other)) {
            item("item-" + department, department, area, Map.of());
            inspector(department + 1, area, Map.of("department", department));
            inspector(department + 2, area, Map.of("department", department));
        }
    }

    @AfterEach
    void realTimeAgain() {
        TestClock.real();
    }

    @Test
    void visitsBecomeOneAndADepartmentsYearIsToldInFigures() {
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            subjects.add(enterprise(area, "L72"));
        }
        String covered = "cover-" + area;
        item(covered, one, area, Map.of("itemClass", "KEY", "fullCoverage", "1 year"));
        inspected(subjects.get(0), covered, TODAY.minusDays(400), "NO_PROBLEM");
        TestClock.noonOf(DAY);
        String plan = plan(YEAR, "item-" + one, one, area, 1);
        JsonPath first = drawn(plan, 1, 1, DAY);
        TestClock.noonOf(LocalDate.of(YEAR, 4, 1));
        String late = plan(YEAR, "item-" + other, other, area, 1);
        JsonPath second = drawn(late, 1, 1, LocalDate.of(YEAR, 4, 1));
        drawn(plan, 2, 1, LocalDate.of(YEAR, 4, 1));

        JsonPath proposed = proposals("");
        assertThat(proposed.getInt("visitsBefore")).isEqualTo(6);
        assertThat(proposed.getInt("visitsAfter")).isEqualTo(3);
        assertThat(proposed.getList("tasks.savedVisits")).containsExactly(1, 1, 1);
        post(here.get(), "/api/v1/joint-tasks", Map.of("year", YEAR, "tasks", proposed.getList("tasks")));
        assertThat(proposals("").getInt("visitsBefore")).isZero();
        here.get()
                .body(Map.of("year", YEAR, "tasks", proposed.getList("tasks")))
                .post("/api/v1/joint-tasks")
                .then()
                .statusCode(409);

        String task = here.get()
                .get("/api/v1/joint-tasks?year=" + YEAR)
                .jsonPath()
                .getString("tasks.find { it.task.subject == 'subject/" + subjects.get(0) + "' }.id");
        String published = result(first, subjects.get(0), Map.of("jointTask", task));
        result(second, subjects.get(0), Map.of("jointTask", task));
        result(first, subjects.get(1), Map.of());
        post(
                Http.account("reviewer"),
                "/api/v1/check-results/" + published + "/review",
                Map.of("approve", true, "note", "属实"));
        post(officer(), "/api/v1/check-results/" + published + "/publication", Map.of());
        TestClock.noonOf(LocalDate.of(YEAR, 6, 1));

        JsonPath figures =
                here.get().get("/api/v1/inspection-statistics?year=" + YEAR).jsonPath();
        assertThat(figures.<String, Object>getMap("find { it.department == '" + one + "' }"))
                .containsEntry("plans", 1)
                .containsEntry("plansOnTime", 1)
                .containsEntry("visits", 2)
                .containsEntry("jointVisits", 1)
                .containsEntry("jointShare", 0.5f)
                .containsEntry("savedVisits", saved(proposed, one))
                .containsEntry("repeatsAvoided", 3)
                .containsEntry("results", 2)
                .containsEntry("lateResults", 1)
                .containsEntry("overdue", 1);
        assertThat(figures.<String, Object>getMap("find { it.department == '" + other + "' }"))
                .containsEntry("plans", 1)
                .containsEntry("plansOnTime", 0)
                .containsEntry("visits", 1)
                .containsEntry("jointVisits", 1)
                .containsEntry("jointShare", 1f)
                .containsEntry("savedVisits", saved(proposed, other))
                .containsEntry("repeatsAvoided", 0)
                .containsEntry("results", 1)
                .containsEntry("lateResults", 1)
                .containsEntry("overdue", 0);
    }

    private static int saved(JsonPath proposed, String lead) {
        return proposed.getList("tasks.findAll { it.lead == '" + lead + "' }").size();
    }

    @Test
    void aBundleMergesItsItemsAloneAndItsLeadLeads() {
        enterprise(area, "L72");
        item("third-" + area, one, area, Map.of());
        TestClock.noonOf(DAY);
        for (String item : List.of("item-" + one, "third-" + area)) {
            drawn(plan(YEAR, item, one, area, 1), 1, 1, DAY);
        }
        drawn(plan(YEAR, "item-" + other, other, area, 1), 1, 1, DAY);
        String code = "bundle-" + area;
        for (String form : List.of("ONE_VISIT", "ONE_TRADE", "ONE_THING")) {
            operator()
                    .body(Map.of(
                            "code",
                            code,
                            "title",
                            "试验综合查一次",
                            "form",
                            form,
                            "lead",
                            other,
                            "items",
                            List.of("item-" + one, "item-" + other)))
                    .put("/api/v1/bundles/" + code)
                    .then()
                    .statusCode(200);
        }
        clerk(one, "OFFICER")
                .get()
                .body(Map.of(
                        "code",
                        code,
                        "title",
                        "改由别的部门牵头",
                        "form",
                        "ONE_VISIT",
                        "lead",
                        one,
                        "items",
                        List.of("item-" + one, "item-" + other)))
                .put("/api/v1/bundles/" + code)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        JsonPath all = proposals("");
        assertThat(all.getInt("visitsBefore")).isEqualTo(3);
        assertThat(all.getList("tasks[0].parts")).hasSize(3);
        JsonPath bundled = proposals("&bundle=" + code);
        assertThat(bundled.getInt("visitsBefore")).isEqualTo(2);
        assertThat(bundled.getString("tasks[0].lead")).isEqualTo(other);
        assertThat(bundled.getList("tasks[0].parts.item")).containsExactlyInAnyOrder("item-" + one, "item-" + other);
        Map<String, Object> chosen = Map.of("year", YEAR, "bundle", code, "tasks", bundled.getList("tasks"));
        Inspecting.clerk(one, "OFFICER")
                .get()
                .body(chosen)
                .post("/api/v1/joint-tasks")
                .then()
                .statusCode(403)
                .body("detail", containsString(other));
        post(here.get(), "/api/v1/joint-tasks", chosen);
        here.get()
                .get("/api/v1/joint-tasks?year=" + YEAR)
                .then()
                .body("tasks", hasSize(1))
                .body("tasks[0].task.bundle", equalTo(code));
        assertThat(proposals("").getInt("visitsBefore")).isEqualTo(1);
    }

    @Test
    void aVisitThatCanNoLongerBeMadeIsNoSaving() {
        enterprise(area, "L72");
        TestClock.noonOf(DAY);
        drawn(plan(YEAR, "item-" + one, one, area, 1), 1, 1, DAY);
        assertThat(proposals("").getInt("visitsBefore")).isEqualTo(1);
        TestClock.noonOf(LocalDate.of(YEAR, 12, 31));
        assertThat(proposals("").getInt("visitsBefore")).isZero();
        assertThat(proposals("").getInt("visitsAfter")).isZero();
    }

    /** Twice the share of all, and at least five that failed. */
    @Test
    void whereManyFailASpecialCampaignIsProposed() {
        String bad = area(area);
        String good = area(area);
        for (int i = 0; i < 6; i++) {
            inspected(enterprise(bad, "H61"), "item-" + one, LATELY, i < 5 ? "ORDERED_TO_CORRECT" : "NO_PROBLEM");
        }
        for (int i = 0; i < 8; i++) {
            inspected(enterprise(good, "L72"), "item-" + one, LATELY, i < 1 ? "ORDERED_TO_CORRECT" : "NO_PROBLEM");
        }
        assertThat(campaigns().getList("$")).isEmpty();
        for (int i = 0; i < 6; i++) {
            inspected(enterprise(good, "L72"), "item-" + one, LATELY, "NO_PROBLEM");
        }
        JsonPath now = campaigns();
        assertThat(now.getList("ground")).containsOnly("FAILED_CHECKS");
        assertThat(now.getList("of")).containsExactlyInAnyOrder("AREA", "SECTOR");
        assertThat(now.getList("code")).containsExactlyInAnyOrder(bad, "H61");
        assertThat(now.getList("concerned")).containsExactly(5, 5);
        assertThat(now.getList("subjects")).containsExactly(6, 6);
        assertThat(now.<Object>get("[0].violations")).isNull();
        assertThat(now.getFloat("[0].share")).isEqualTo(0.8333f);
        assertThat(now.getFloat("[0].overall")).isEqualTo(0.3f);
    }

    /** Subjects count, not violations: one that violates again and again makes no campaign. */
    @Test
    void whereManyViolateASpecialCampaignIsProposed() {
        String bad = area(area);
        String good = area(area);
        String item = "item-" + one;
        List<String> violators = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            violators.add(enterprise(bad, "H61"));
            enterprise(good, "L72");
            enterprise(good, "L72");
        }
        String repeats = enterprise(good, "L72");
        for (int i = 0; i < 6; i++) {
            violated(repeats, item, LATELY);
        }
        violators.subList(0, 4).forEach(v -> violated(v, item, LATELY));
        violated(violators.get(4), item, LATELY.minusYears(2));
        assertThat(campaigns().getList("$")).isEmpty();
        violated(violators.get(5), item, LATELY);
        violated(violators.get(5), item, LATELY);
        JsonPath now = campaigns();
        assertThat(now.getList("ground")).containsOnly("VIOLATIONS");
        assertThat(now.getList("item")).containsOnly(item);
        assertThat(now.getList("of")).containsExactlyInAnyOrder("AREA", "SECTOR");
        assertThat(now.getList("code")).containsExactlyInAnyOrder(bad, "H61");
        assertThat(now.getList("subjects")).containsExactly(8, 8);
        assertThat(now.getList("concerned")).containsExactly(5, 5);
        assertThat(now.getList("violations")).containsExactly(6, 6);
        assertThat(now.getFloat("[0].share")).isEqualTo(0.625f);
        assertThat(now.getFloat("[0].overall")).isEqualTo(0.24f);
    }

    /** A new enterprise, to which the test's items apply; its id. */
    private String enterprise(String town, String industry) {
        Map<String, Object> mark = Map.of("code", area, "period", Map.of("from", "2020-01-01"));
        return Http.enterprise(Map.of("area", town, "industry", industry, "tags", List.of(mark)));
    }

    private void inspected(String subject, String item, LocalDate on, String result) {
        post(
                officer(),
                "/api/v1/inspections",
                Map.of(
                        "subject",
                        subject,
                        "item",
                        item,
                        "department",
                        one,
                        "sourceKey",
                        UUID.randomUUID().toString(),
                        "level",
                        "COUNTY",
                        "inspectedOn",
                        on.toString(),
                        "results",
                        List.of(result)));
    }

    private String result(JsonPath draw, String subject, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "subject",
                subject,
                "department",
                draw.getString("department"),
                "sourceKey",
                "check",
                "draw",
                draw.getString("id"),
                "method",
                "ON_SITE",
                "checkedOn",
                LocalDate.of(YEAR, 4, 1).toString(),
                "inspectors",
                draw.getList("visits.find { it.subject == 'subject/" + subject + "' }.inspectors"),
                "findings",
                List.of(Map.of("item", draw.getString("item"), "results", List.of("NO_PROBLEM")))));
        body.putAll(more);
        return post(officer(), "/api/v1/check-results", body).getString("id");
    }

    private JsonPath campaigns() {
        return here.get().get("/api/v1/campaign-proposals").jsonPath();
    }

    private void violated(String subject, String item, LocalDate on) {
        Map<String, Object> penalty = Http.penalty(subject, "MINOR", on);
        penalty.put("item", item);
        post(officer(), "/api/v1/violations", penalty);
    }

    private JsonPath proposals(String more) {
        return here.get()
                .get("/api/v1/joint-tasks/proposals?year=" + YEAR + more)
                .jsonPath();
    }
}
