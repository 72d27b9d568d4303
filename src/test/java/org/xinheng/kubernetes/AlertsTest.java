package org.xinheng.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alerts speak when they should and are silent when they should be, by Prometheus' own evaluation. */
class AlertsTest {
    private static final Path RULES = Path.of("k8s/monitoring/alerts.yaml");
    private static final Path TESTS = Path.of("src/test/kubernetes/alerts.test.yaml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void everyAlertIsPlayedThroughBothWays() throws IOException {
        Set<String> alerts = new TreeSet<>(read(RULES).findValuesAsText("alert"));
        Set<String> speaking = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (JsonNode test : read(TESTS).get("tests")) {
            test.get("alert_rule_test").forEach(t -> (t.has("exp_alerts") ? speaking : silent)
                    .add(t.get("alertname").asText()));
        }
        assertThat(speaking).isEqualTo(alerts);
        assertThat(silent).isEqualTo(alerts);
    }

    @Test
    void prometheusFindsWhatTheTestsSay() throws IOException, InterruptedException {
        assumeTrue(onPath("promtool"), "needs Prometheus' promtool on the path");
        Path said = Files.createDirectories(Path.of("target/kubernetes")).resolve("promtool.txt");
        Process process = new ProcessBuilder("promtool", "test", "rules", TESTS.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    private static JsonNode read(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
