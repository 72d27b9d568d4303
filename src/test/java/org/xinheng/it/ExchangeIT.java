package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.Canonical;

/** The whole graph out of one service and into another that is killed while it takes it in. */
class ExchangeIT {
    private static final int SCALE = Integer.getInteger("scale", 1);

    @Test
    void anExportedGraphIsTheSameAgainHoweverOftenItsImportIsKilled() throws Exception {
        Path home = ServiceProcess.emptyHome("exchange");
        Path first = Files.createDirectories(home.resolve("first"));
        byte[] exported;
        try (ServiceProcess service = ServiceProcess.embedded(
                        first, ServiceProcess.freePort(), "-Dxinheng.demo.subjects=400")
                .start()) {
            judge(service);
            exported = service.export();
        }
        assertThat(asText(exported))
                .contains("ADJUSTMENT_SAVED", "IDENTITY_SAVED", "MEASURE_DECIDED", "TASK_PAPER_SAVED");
        Path second = Files.createDirectories(home.resolve("second"));
        Files.copy(first.resolve("person.key"), second.resolve("person.key"));
        SplittableRandom random = new SplittableRandom(exported.length);
        try (ServiceProcess service = ServiceProcess.embedded(
                        second, ServiceProcess.freePort(), "-Dxinheng.demo.subjects=0")
                .start()) {
            String id =
                    ServiceProcess.read(service.importGraph(exported)).get("id").asText();
            for (int kill = 0; kill < SCALE; kill++) {
                long until = look(service, id).get("rows").asLong() + 1 + random.nextInt(300);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> isOver(service, id)
                                || look(service, id).get("rows").asLong() >= until);
                service.kill();
                service.start();
            }
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> isOver(service, id));
            JsonNode done = look(service, id);
            assertThat(done.get("state").asText()).isEqualTo("FINISHED");
            assertThat(done.get("refused").asLong()).isZero();
            long lines = asText(exported).lines().count();
            assertThat(done.get("rows").asLong()).isEqualTo(lines);
            assertThat(done.get("entered").asLong()).isEqualTo(lines);
            assertThat(service.export()).asString(StandardCharsets.UTF_8).isEqualTo(asText(exported));
            for (String kind : List.of("subjects", "relations", "violations", "inspections")) {
                sendBack(service, kind);
            }
            assertThat(service.export()).asString(StandardCharsets.UTF_8).isEqualTo(asText(exported));
        }
    }

    /** Exports a list and imports that file twice, which says nothing new. */
    private static void sendBack(ServiceProcess service, String kind) {
        String list = service.asOperator("GET", "/api/v1/exports/" + kind, new byte[0])
                .body();
        for (int time = 0; time < 2; time++) {
            String id = ServiceProcess.read(service.post("operator", "/api/v1/imports/" + kind, "text/csv", list))
                    .get("id")
                    .asText();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isOver(service, id));
            JsonNode done = look(service, id);
            assertThat(done.get("rows").asLong()).as(kind).isPositive();
            assertThat(done.get("unchanged").asLong())
                    .as(done.toString())
                    .isEqualTo(done.get("rows").asLong());
        }
    }

    /** What people decide: none of it follows from other facts. */
    private static void judge(ServiceProcess service) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String subject = service.json("officer", "/api/v1/subjects?kind=ENTERPRISE&limit=1")
                .at("/subjects/0/id")
                .asText();
        post(
                service,
                "reviewer",
                "/api/v1/subjects/" + subject + "/adjustments",
                Map.of("scheme", "comprehensive", "tier", "C", "reason", "专项核查", "until", today.plusDays(30)));
        List<JsonNode> relations = asText(service.export())
                .lines()
                .filter(line -> line.contains("\"LEGAL_REPRESENTATIVE_OF\""))
                .map(line -> ServiceProcess.read(line).get("relation"))
                .toList();
        List<String> persons = relations.stream()
                .map(r -> r.get("from").asText().substring("person/".length()))
                .distinct()
                .toList();
        String revoked = relations.get(0).get("to").asText().substring("subject/".length());
        post(
                service,
                "officer",
                "/api/v1/violations",
                Map.of(
                        "subject", revoked,
                        "kind", "REVOCATION",
                        "severity", "SERIOUS",
                        "department", "SAMR",
                        "documentNumber", "示县市监吊〔2026〕1号",
                        "behaviour", "虚假登记",
                        "decidedOn", today));
        post(
                service,
                "officer",
                "/api/v1/identities",
                Map.of("kept", persons.get(0), "other", persons.get(1), "evidence", "登记档案"));
        String link = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> service.json("reviewer", "/api/v1/measures?waiting=true&limit=1")
                                .at("/measures/0/id")
                                .asText(),
                        id -> !id.isEmpty());
        post(
                service,
                "reviewer",
                "/api/v1/measures/" + link + "/decision",
                Map.of(
                        "confirmed", true,
                        "authority", "SAMR",
                        "basis", "公司法第一百七十八条",
                        "finding", "对被吊销营业执照负有个人责任",
                        "noticeServedOn", today,
                        "remedies", "可以申请行政复议或者提起行政诉讼"));
        post(
                service,
                "officer",
                "/api/v1/plans",
                Map.of(
                        "year", today.getYear(),
                        "sourceKey", "plan-1",
                        "title", "价格行为抽查",
                        "item", "PRICE",
                        "lead", "SAMR",
                        "area", "demo-county",
                        "ratio", new BigDecimal("0.5"),
                        "from", today.getYear() + "-01-01",
                        "until", today.getYear() + "-12-31"));
    }

    private static void post(ServiceProcess service, String account, String address, Map<String, ?> body) {
        HttpResponse<String> answer = service.post(account, address, "application/json", Canonical.write(body));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static String asText(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8);
    }

    private static JsonNode look(ServiceProcess service, String id) {
        return ServiceProcess.read(service.asOperator("GET", "/api/v1/imports/" + id, new byte[0]));
    }

    private static boolean isOver(ServiceProcess service, String id) {
        String state = look(service, id).get("state").asText();
        return state.equals("FINISHED") || state.equals("STOPPED");
    }
}
