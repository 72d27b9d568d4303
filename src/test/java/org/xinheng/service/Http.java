package org.xinheng.service;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The service as its users call it. */
final class Http {
    static final String KEY = "xh_for-tests-only-scheduler";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    static RequestSpecification scheduler() {
        return given().header("X-API-Key", KEY);
    }

    static RequestSpecification officer() {
        return account("officer");
    }

    static RequestSpecification operator() {
        return account("operator");
    }

    static RequestSpecification account(String name) {
        return given().auth().preemptive().basic(name, "for-tests-only-" + name).contentType(ContentType.JSON);
    }

    /** A new enterprise of the demo county; its id. */
    static String enterprise(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", "ENTERPRISE",
                "name", "示例县试验有限公司" + UUID.randomUUID(),
                "key", Map.of("system", "tests", "key", UUID.randomUUID().toString()),
                "area", "demo-county",
                "industry", "L72",
                "establishedOn", "2010-05-01"));
        body.putAll(more);
        return post(officer(), "/api/v1/subjects", body).getString("subject");
    }

    static Map<String, Object> penalty(String subject, String severity, Object decidedOn) {
        return new HashMap<>(Map.of(
                "subject",
                subject,
                "kind",
                "PENALTY",
                "severity",
                severity,
                "department",
                "SAMR",
                "documentNumber",
                "示县试罚〔2026〕" + UUID.randomUUID() + "号",
                "behaviour",
                "未按规定公示",
                "penaltyTypes",
                List.of("FINE"),
                "decidedOn",
                decidedOn.toString()));
    }

    static JsonPath post(RequestSpecification caller, String path, Object body) {
        Response response = caller.body(body).post(path);
        response.then().statusCode(200);
        return response.jsonPath();
    }

    /** What an answer says, to be walked through: much quicker than a path that is compiled for each look. */
    static JsonNode tree(Response response) {
        response.then().statusCode(200);
        return tree(response.asString());
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String ratio(String subject, String item, String more) {
        Response response = scheduler().get("/api/v1/subjects/" + subject + "/inspection-ratio?item=" + item + more);
        response.then().statusCode(200);
        return response.asString();
    }

    static long lastNumber() {
        return scheduler().get("/api/v1/status").jsonPath().getLong("changeNumber");
    }

    /** The number that a change was given, waiting for it. */
    static long numberOf(String change, long since) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> changes(since).stream()
                                .filter(c -> c.get("id").equals(change))
                                .map(c -> ((Number) c.get("number")).longValue())
                                .findFirst()
                                .orElse(-1L),
                        number -> number > 0);
    }

    /** All changes after a number. */
    static List<Map<String, Object>> changes(long since) {
        List<Map<String, Object>> all = new ArrayList<>();
        long from = since;
        while (true) {
            JsonPath page =
                    scheduler().get("/api/v1/changes?limit=500&since=" + from).jsonPath();
            all.addAll(page.getList("changes"));
            if (page.getLong("through") == from) {
                return all;
            }
            from = page.getLong("through");
        }
    }
}
