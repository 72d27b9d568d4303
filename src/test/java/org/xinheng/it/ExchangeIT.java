package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

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
            exported = service.export();
        }
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
        }
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
