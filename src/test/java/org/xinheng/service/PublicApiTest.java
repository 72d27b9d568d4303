package org.xinheng.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** The public API and its pages as anybody uses them. */
@QuarkusTest
class PublicApiTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    @Test
    void aRecordIsPublishedLabelledAndTakenDown() {
        String subject = enterprise(Map.of());
        String record = published(subject, TODAY.minusYears(2), "SERIOUS");
        Response first = given().get("/public/v1/subjects/" + subject);
        assertThat(first.jsonPath().getList("records.id")).containsExactly(record);
        assertThat(first.jsonPath().getString("records[0].publishedOn")).isEqualTo(TODAY.toString());
        assertThat(first.header("Cache-Control")).contains("public", "max-age=");
        assertThat(first.header("RateLimit-Remaining")).isNotNull();
        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
        given().header("If-None-Match", first.header("ETag"))
                .get("/public/v1/subjects/" + subject)
                .then()
                .statusCode(304);

        post(officer(), "/api/v1/violations/" + record + "/objections", Map.of("reason", "事实有误"));
        await(() -> given().get("/public/v1/records/" + record).jsonPath().getBoolean("objected"));
        assertThat(given().get("/public/subjects/" + subject + "?lang=zh").asString())
                .contains("异议处理中", "示县试罚", "如何申请信用修复")
                .doesNotContain("<script");
        assertThat(given().get("/public/subjects/" + subject + "?lang=en").asString())
                .contains("Objection open", "How to apply for repair", "lang=\"en\"");
        JsonPath open =
                officer().get("/api/v1/violations/" + record + "/proceedings").jsonPath();
        post(
                officer(),
                "/api/v1/proceedings/" + open.getString("procedures[0].proceeding.id") + "/uphold",
                Map.of("reason", "经核实无误"));

        String repair = post(
                        officer(),
                        "/api/v1/violations/" + record + "/repairs",
                        Map.of(
                                "reason",
                                "已整改",
                                "declared",
                                List.of("CORRECTED", "OBLIGATIONS_PERFORMED", "COMMITMENT_GIVEN")))
                .getString("procedure.proceeding.id");
        post(officer(), "/api/v1/proceedings/" + repair + "/accept", Map.of("reason", "受理"));
        post(account("reviewer"), "/api/v1/proceedings/" + repair + "/approve", Map.of("reason", "同意"));
        await(() -> given().get("/public/v1/records/" + record).statusCode() == 404);
        assertThat(given().get("/public/v1/subjects/" + subject).jsonPath().getList("records"))
                .isEmpty();
        assertThat(given().get("/public/v1/snapshots/latest").asString()).doesNotContain(record);
    }

    @Test
    void recordsAreListedByWhatTheyAreAndPagedWithoutRepeating() {
        String subject = enterprise(Map.of());
        Set<String> ours = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ours.add(published(subject, TODAY.minusDays(200 + i), "SERIOUS"));
        }
        String filter = "/public/v1/records?kind=PENALTY&department=SAMR&area=demo-county&limit=2&decidedFrom="
                + TODAY.minusDays(202) + "&decidedTo=" + TODAY.minusDays(200);
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int total = -1;
        while (cursor != null) {
            JsonPath page = given().get(filter + cursor).jsonPath();
            List<String> ids = page.getList("records.id");
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            total = page.getInt("total.value");
            cursor = page.getString("cursor") == null ? null : "&cursor=" + page.getString("cursor");
        }
        assertThat(seen).containsAll(ours).hasSize(total);
        assertThat(given().get("/public/v1/daily/" + TODAY + "/penalties.csv").asString())
                .startsWith("CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_WSH")
                .contains("没收", "法人及非法人组织");
        given().get("/public/v1/records?colour=red").then().statusCode(400);
        given().get("/public/v1/records?kind=NONSENSE").then().statusCode(400);
        given().get("/public/v1/changes?since=1&digest=x").then().statusCode(400);
        given().queryParam("q", " ").get("/public/v1/subjects").then().statusCode(400);
        given().options("/public/v1/records").then().statusCode(204);
        assertThat(given().get("/public/v1/openapi").asString())
                .contains("/public/v1/changes")
                .doesNotContain("/api/v1");
        assertThat(given().get("/public/v1/items").jsonPath().getList("code")).isNotEmpty();
    }

    @Test
    void aMirrorOfAFeedThatIsNoMoreIsToldToBeginAnew() {
        published(enterprise(Map.of()), TODAY.minusDays(10), "GENERAL");
        JsonPath page = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().get("/public/v1/changes?since=0&limit=1").jsonPath(),
                        p -> p.getLong("through") == 1);
        String own = page.getString("digest");
        given().get("/public/v1/changes?since=1&digest=" + own).then().statusCode(200);
        given().get("/public/v1/changes?since=1&digest=" + "0".repeat(64))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("digest"));
        given().get("/public/v1/changes?since=99999999999")
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("since"));
    }

    @Test
    void aMirrorIsToldUntilItConfirmsAndProvesWhatItHolds() throws IOException, InterruptedException {
        record Told(String id, String timestamp, String signature, String body) {}
        LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] refusals = {1};
        site.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(new Told(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(refusals[0]-- > 0 ? 500 : 204, -1);
            exchange.close();
        });
        site.start();
        try {
            JsonPath registered = post(
                    operator(),
                    "/api/v1/mirrors",
                    Map.of(
                            "name",
                            "示例公示网站",
                            "contact",
                            "示例县信用中心",
                            "webhook",
                            "http://localhost:" + site.getAddress().getPort() + "/hook"));
            String id = registered.getString("mirror.id");
            String secret = registered.getString("secret");
            published(enterprise(Map.of()), TODAY.minusDays(10), "GENERAL");
            Told first = told.poll(60, TimeUnit.SECONDS);
            assertThat(first).isNotNull();
            assertThat(first.signature())
                    .isEqualTo("v1," + hmac(secret, first.id() + "." + first.timestamp() + "." + first.body()));
            assertThat(told.poll(60, TimeUnit.SECONDS))
                    .as("told again after a refusal")
                    .isNotNull();

            Mirror mirror = new Mirror("http://localhost:" + RestAssured.port);
            mirror.load();
            String position = "/public/v1/mirrors/" + id + "/position";
            given().header("Authorization", "Bearer wrong")
                    .contentType("application/json")
                    .body(Map.of("number", mirror.position()))
                    .put(position)
                    .then()
                    .statusCode(404);
            Response confirmed = given().header("Authorization", "Bearer " + secret)
                    .contentType("application/json")
                    .body(Map.of("number", mirror.position(), "digest", mirror.digest()))
                    .put(position);
            assertThat(confirmed.jsonPath().getBoolean("digestMatches")).isTrue();
            assertThat(given().header("Authorization", "Bearer " + secret)
                            .contentType("application/json")
                            .body(Map.of("number", mirror.position(), "digest", "0".repeat(64)))
                            .put(position)
                            .jsonPath()
                            .getBoolean("digestMatches"))
                    .isFalse();
            Map<String, Object> state =
                    operator().get("/api/v1/mirrors").jsonPath().getMap("find { it.mirror.id == '" + id + "' }");
            assertThat(state).containsEntry("overdue", false);
            operator().delete("/api/v1/mirrors/" + id).then().statusCode(204);
        } finally {
            site.stop(0);
        }
    }

    @Test
    void theNoticeTellsWhatWillBePublishedAndHowToRepair() {
        String subject = enterprise(Map.of());
        String record = post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", TODAY.minusDays(3)))
                .getString("id");
        assertThat(officer().get("/api/v1/violations/" + record + "/notice").asString())
                .contains("告知书", "停止公示日期", TODAY.minusDays(3).plusYears(1).toString(), "如何申请信用修复", "如何提出异议");
        JsonPath served = post(officer(), "/api/v1/violations/" + record + "/notices", Map.of("reason", "直接送达"));
        assertThat(served.getString("procedure.proceeding.state")).isEqualTo("SERVED");

        Map<String, Object> listing = penalty(subject, "SERIOUS", TODAY.minusDays(3));
        listing.put("kind", "SERIOUS_LISTING");
        listing.put("listType", "MARKET_SUPERVISION");
        listing.remove("penaltyTypes");
        String listed = post(officer(), "/api/v1/violations", listing).getString("id");
        assertThat(officer().get("/api/v1/violations/" + listed + "/notice").asString())
                .contains("列入严重失信主体名单", "市场监督管理严重违法失信名单", "可能对关联方采取的措施", "如何申请信用修复");
        assertThat(officer()
                        .get("/api/v1/violations/" + listed + "/notice?lang=en")
                        .asString())
                .contains("Notice of listing", "How to object");
    }

    private static String published(String subject, LocalDate decidedOn, String severity) {
        Map<String, Object> body = penalty(subject, severity, decidedOn);
        body.put("penaltyTypes", List.of("CONFISCATION"));
        String record = post(officer(), "/api/v1/violations", body).getString("id");
        await(() -> given().get("/public/v1/records/" + record).statusCode() == 200);
        return record;
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
