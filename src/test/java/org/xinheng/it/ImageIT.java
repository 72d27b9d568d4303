package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinheng.graph.GraphProcess;
import org.xinheng.graph.LocalGraph;
import org.xinheng.kubernetes.Kustomize;

/**
 * The image's file system, started by its own entry point, as its own user, with nothing to write to but what the
 * manifests mount, in the environment that the manifests give.
 */
class ImageIT {
    private static final Path HOME = ServiceProcess.emptyHome("image");
    private static Image image;

    @BeforeAll
    static void unpack() throws Exception {
        image = Image.unpack(HOME);
    }

    @Test
    void theImageIsTheServiceAloneOwnedByNobodyWhoRunsIt() throws IOException {
        JsonNode container = image.config().get("config");
        assertThat(container.get("User").asText()).isEqualTo("10001:10001");
        assertThat(container.get("Env").toString()).contains("XINHENG_GRAPH_MODE=external");
        assertThat(image.config().get("created").asText()).isEqualTo("1970-01-01T00:00:00Z");
        List<String> files = image.files();
        assertThat(files).allMatch(name -> name.startsWith("opt/xinheng/"));
        // The graph's server, which is GPLv3, is a program of its own and not in here.
        assertThat(files).noneMatch(name -> name.matches(".*/org\\.neo4j\\.(neo4j|app)[.-].*"));
        assertThat(files).contains("opt/xinheng/licences/LICENSE", "opt/xinheng/licences/xinheng.cdx.json");
    }

    @Test
    void everyPartIsUnderALicenceThatTheServiceMayHave() throws IOException {
        JsonNode components = ServiceProcess.JSON
                .readTree(Path.of("target/sbom/xinheng.cdx.json").toFile())
                .get("components");
        assertThat(components.size()).isGreaterThan(100);
        List<String> others = new ArrayList<>();
        for (JsonNode component : components) {
            if (!component
                    .path("licenses")
                    .toString()
                    .matches("(?i).*(apache|mit|bsd|epl|eclipse|edl|cc0|upl|unicode|public domain|mpl|bouncy).*")) {
                others.add(component.get("name").asText() + " " + component.path("licenses"));
            }
        }
        assertThat(others).isEmpty();
        assertThat(components.findValuesAsText("group")).doesNotContain("org.neo4j", "org.neo4j.app");
    }

    @Test
    void itStartsAsTheManifestsSayAnswersTheirProbesLogsJsonAndEndsInTime() throws Exception {
        assumeTrue(Image.canStart(), "needs a root user who may mount");
        JsonNode pod = object("Deployment").at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        try (Collector collector = new Collector();
                LocalGraph graph = GraphProcess.start(HOME.resolve("graph"));
                ServiceProcess service =
                        image.service("started", ServiceProcess.freePort(), environment(container, graph, collector))) {
            service.launch();
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                String path = container.at("/" + probe + "/httpGet/path").asText();
                Awaitility.await(probe)
                        .atMost(Duration.ofSeconds(180))
                        .failFast("it ended, see " + service.log(), () -> !service.isAlive())
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> status(service, path) == 200);
            }
            String name = "欧阳" + UUID.randomUUID();
            assertThat(savePerson(service, name)).isEqualTo(200);
            Awaitility.await("a span of the request")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> collector.received().contains("POST /api/v1/persons"));
            assertThat(service.residentMib()).as("under the manifest's limit").isLessThan(1024);
            service.terminate();
            Awaitility.await("the pod's grace")
                    .atMost(Duration.ofSeconds(
                            pod.get("terminationGracePeriodSeconds").asLong()))
                    .until(() -> !service.isAlive());
            onlyJson(service.log(), name);
            assertThat(collector.received())
                    .contains("0af7651916cd43dd8448eb211c80319c", "request-7")
                    .doesNotContain(name, "127.0.0.1", "/q/health", "officer");
        }
    }

    @Test
    void withoutAGraphToGoToItRefusesToStartAndSaysWhatToSet() {
        assumeTrue(Image.canStart(), "needs a root user who may mount");
        ServiceProcess service = image.service("refused", ServiceProcess.freePort(), Map.of());
        assertThat(service.ends(Duration.ofSeconds(60))).contains("xinheng.graph.uri is not set");
    }

    private static JsonNode object(String kind) {
        return Kustomize.render("single").stream()
                .filter(o -> o.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** What the container's process would find, with secrets of this test. */
    private static Map<String, String> environment(JsonNode container, LocalGraph graph, Collector collector) {
        Map<String, Map<String, String>> secrets = Map.of(
                "xinheng-graph",
                Map.of("uri", graph.uri(), "username", graph.username(), "password", graph.password()),
                "xinheng-first-callers",
                firstCallers());
        Map<String, String> environment = new HashMap<>();
        for (JsonNode from : container.get("envFrom")) {
            if (from.has("configMapRef")) {
                object("ConfigMap")
                        .get("data")
                        .properties()
                        .forEach(e -> environment.put(e.getKey(), e.getValue().asText()));
            } else {
                environment.putAll(
                        secrets.getOrDefault(from.at("/secretRef/name").asText(), Map.of()));
            }
        }
        for (JsonNode variable : container.get("env")) {
            JsonNode reference = variable.at("/valueFrom/secretKeyRef");
            environment.put(
                    variable.get("name").asText(),
                    secrets.get(reference.get("name").asText())
                            .get(reference.get("key").asText()));
        }
        // The virtual machine takes its share of the container's memory, as it would inside its limits.
        assertThat(container.at("/resources/limits/memory").asText()).isEqualTo("1Gi");
        environment.merge("JAVA_TOOL_OPTIONS", "-XX:MaxRAM=1g", (given, limit) -> given + " " + limit);
        environment.put("XINHENG_DEMO_SUBJECTS", "60");
        environment.put("XINHENG_TRACES_COLLECTOR", collector.address());
        return environment;
    }

    private static Map<String, String> firstCallers() {
        Map<String, String> secrets = new HashMap<>();
        String prefix = "XINHENG_FIRST_START_SECRETS_";
        ServiceProcess.ACCOUNTS.forEach(
                account -> secrets.put(prefix + account.toUpperCase(Locale.ROOT), ServiceProcess.password(account)));
        secrets.put(prefix + "SCHEDULER", ServiceProcess.KEY);
        return secrets;
    }

    /** As a probe asks: without a caller. */
    private static int status(ServiceProcess service, String path) throws IOException, InterruptedException {
        return service.send(HttpRequest.newBuilder(URI.create(service.address() + path)), Duration.ofSeconds(5))
                .statusCode();
    }

    private static int savePerson(ServiceProcess service, String name) throws IOException, InterruptedException {
        String body = ServiceProcess.JSON.writeValueAsString(
                Map.of("name", name, "key", Map.of("system", "tests", "key", "1")));
        return service.send(
                        service.request("officer", "/api/v1/persons")
                                .header("Content-Type", "application/json")
                                .header("X-Request-Id", "request-7")
                                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)),
                        Duration.ofSeconds(20))
                .statusCode();
    }

    /** Every line is JSON, the request's among them bears its name, and none tells a secret or who was written about. */
    private static void onlyJson(Path log, String name) throws IOException {
        List<String> lines;
        try (Stream<String> all = Files.lines(log)) {
            // The virtual machine's own word about its options.
            lines = all.filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                    .toList();
        }
        assertThat(lines).isNotEmpty();
        assertThat(lines.stream().map(ServiceProcess::read)).anySatisfy(entry -> {
            assertThat(entry.at("/mdc/requestId").asText()).isEqualTo("request-7");
            assertThat(entry.get("message").asText()).isEqualTo("PersonResource_save 200");
        });
        assertThat(String.join("\n", lines))
                .doesNotContain(name, ServiceProcess.KEY, ServiceProcess.password("officer"));
    }
}
