package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Inspecting.TODAY;
import static org.xinheng.service.Inspecting.clerk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In whose name records are entered, and that a reviewed result is not changed behind its reviewer's back. */
@QuarkusTest
class DepartmentTest {
    private static final String INSPECTIONS = "subject,item,department,sourceKey,level,inspectedOn,results";
    private static final String VIOLATIONS = "kind,severity,subject,department,documentNumber,behaviour,decidedOn";

    private String subject;

    @BeforeEach
    void anEnterprise() {
        subject = Http.enterprise(Map.of());
    }

    @Test
    void aViolationIsRecordedAndWithdrawnByItsOwnDepartment() {
        Supplier<RequestSpecification> samr = clerk("SAMR", "OFFICER");
        Supplier<RequestSpecification> fire = clerk("FIRE", "OFFICER");
        Map<String, Object> penalty = Http.penalty(subject, "GENERAL", TODAY);
        notAllowed(fire.get().body(penalty).post("/api/v1/violations"));
        String id = post(samr.get(), "/api/v1/violations", penalty).getString("id");
        Map<String, String> why = Map.of("reason", "决定被撤销");
        notAllowed(fire.get().body(why).post("/api/v1/violations/" + id + "/withdrawal"));
        post(samr.get(), "/api/v1/violations/" + id + "/withdrawal", why);
    }

    @Test
    void rowsOfAnotherDepartmentAreRefused() {
        Supplier<RequestSpecification> fire = clerk("FIRE", "OFFICER");
        String number = UUID.randomUUID().toString();
        JsonPath done = send(
                fire.get(),
                "violations?",
                VIOLATIONS + "\nPENALTY,GENERAL," + subject + ",FIRE," + number + "一号,占用消防通道," + TODAY
                        + "\nPENALTY,GENERAL," + subject + ",SAMR," + number + "二号,未按规定公示," + TODAY + "\n");
        assertThat(counts(done)).containsExactly(1, 0, 1);
        assertThat(done.getString("firstRefused[0].column")).isEqualTo("department");
        JsonPath inspected = send(fire.get(), "inspections?", INSPECTIONS + row("PRICE", "SAMR", number, "NO_PROBLEM"));
        assertThat(counts(inspected)).containsExactly(0, 0, 1);
        assertThat(inspected.getString("firstRefused[0].column")).isEqualTo("department");
    }

    @Test
    void aPartOfAReviewedResultIsCorrectedAndWithdrawnWithItsResultOnly() {
        String area = Inspecting.area();
        for (int i = 1; i <= 2; i++) {
            Inspecting.inspector("R" + area + i, area, Map.of());
        }
        Map<String, Object> sent = Inspecting.result(subject, area, "NO_PROBLEM");
        String key = (String) sent.get("sourceKey");
        String result = post(officer(), "/api/v1/check-results", sent).getString("id");
        post(account("reviewer"), "/api/v1/check-results/" + result + "/review", Map.of("approve", true, "note", "属实"));

        Map<String, Object> stated = Map.of(
                "subject",
                subject,
                "item",
                "PRICE",
                "department",
                "SAMR",
                "sourceKey",
                key,
                "level",
                "COUNTY",
                "inspectedOn",
                TODAY.toString(),
                "results",
                List.of("ORDERED_TO_CORRECT"));
        partOfAResult(officer().body(stated).post("/api/v1/inspections"), result);
        String id = inspections().getString("inspections[0].id");
        assertThat(inspections().getString("inspections[0].inspection.checkResult"))
                .isEqualTo(result);
        partOfAResult(officer().body(Map.of("reason", "误录")).post("/api/v1/inspections/" + id + "/withdrawal"), result);
        JsonPath changed =
                send(officer(), "inspections?", INSPECTIONS + row("PRICE", "SAMR", key, "ORDERED_TO_CORRECT"));
        assertThat(counts(changed)).containsExactly(0, 0, 1);
        assertThat(changed.getString("firstRefused[0].reason")).contains(result);
        assertThat(inspections().getList("inspections")).hasSize(1);
        assertThat(inspections().getString("inspections[0].inspection.results[0]"))
                .isEqualTo("NO_PROBLEM");

        List<String> lines =
                officer().get("/api/v1/exports/inspections").asString().lines().toList();
        String own =
                lines.stream().filter(line -> line.contains(key)).findFirst().orElseThrow();
        String exported = lines.get(0) + "\n" + own + "\n";
        assertThat(counts(send(officer(), "inspections?", exported))).containsExactly(0, 1, 0);
    }

    @Test
    void aFullFileEndsNoPartOfAResult() {
        String department = "D" + UUID.randomUUID().toString().substring(0, 8);
        Inspecting.department(department, "demo-county", "COUNTY");
        String area = Inspecting.area();
        for (int i = 1; i <= 2; i++) {
            Inspecting.inspector("R" + area + i, area, Map.of("department", department));
        }
        Map<String, Object> sent = Inspecting.result(subject, area, "NO_PROBLEM");
        sent.putAll(Map.of("department", department, "enteredBy", department));
        post(officer(), "/api/v1/check-results", sent);
        String file = INSPECTIONS + row("PRICE", department, "one", "NO_PROBLEM");
        send(
                officer(),
                "inspections?",
                file + row("PRICE", department, "two", "NO_PROBLEM").substring(1));
        assertThat(inspections().getList("inspections")).hasSize(3);
        assertThat(send(officer(), "inspections?mode=full&", file).getInt("ended"))
                .isEqualTo(1);
        assertThat(inspections().getList("inspections.inspection.sourceKey", String.class))
                .containsExactlyInAnyOrder("one", (String) sent.get("sourceKey"));
    }

    private String row(String item, String department, String key, String result) {
        return "\n" + String.join(",", subject, item, department, key, "COUNTY", TODAY.toString(), result) + "\n";
    }

    private JsonPath inspections() {
        return officer().get("/api/v1/subjects/" + subject).jsonPath();
    }

    private static JsonPath send(RequestSpecification caller, String kind, String csv) {
        Response sent = caller.contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/" + kind + "wait=60");
        return sent.jsonPath();
    }

    private static List<Integer> counts(JsonPath done) {
        return List.of(done.getInt("entered"), done.getInt("unchanged"), done.getInt("refused"));
    }

    private static void notAllowed(Response response) {
        response.then().statusCode(403).body("detail", containsString("FIRE"));
    }

    private static void partOfAResult(Response response, String result) {
        response.then().statusCode(409).body("detail", containsString(result));
    }
}
