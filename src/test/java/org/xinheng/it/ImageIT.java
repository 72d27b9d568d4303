package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinheng.graph.GraphProcess;
import org.xinheng.graph.LocalGraph;
import org.xinheng.kubernetes.Kustomize;

/**
 * The image's file system, started by its own entry point, as its own user, with nothing to write to but what the
 * manifests mount, in the environment that the manifests give. The base that this build does not have is the machine's
 * own Java, mounted for reading.
 */
class ImageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HOME = ServiceProcess.emptyHome("image");
    private static final Path ROOT = HOME.resolve("root");
    private static JsonNode config;
    private static List<String> files;

    @BeforeAll
    static void unpack() throws Exception {
        Path image = Path.of("target/jib-image.tar").toAbsolutePath();
        Path parts = Files.createDirectories(HOME.resolve("parts"));
        Files.createDirectories(ROOT);
        run(HOME, "tar", "-xf", image.toString(), "-C", parts.toString());
        JsonNode manifest =
                JSON.readTree(parts.resolve("manifest.json").toFile()).get(0);
        config = JSON.readTree(parts.resolve(manifest.get("Config").asText()).toFile());
        for (JsonNode layer : manifest.get("Layers")) {
            run(HOME, "tar", "-xzf", parts.resolve(layer.asText()).toString(), "-C", ROOT.toString());
        }
        try (Stream<Path> all = Files.walk(ROOT)) {
            files = all.filter(Files::isRegularFile)
                    .map(f -> ROOT.relativize(f).toString())
                    .toList();
        }
    }

    @Test
    void theImageIsTheServiceAloneOwnedByNobodyWhoRunsIt() throws IOException {
        JsonNode container = config.get("config");
        assertThat(container.get("User").asText()).isEqualTo("10001:10001");
        assertThat(container.get("Env").toString()).contains("XINHENG_GRAPH_MODE=external");
        assertThat(config.get("created").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(files).allMatch(name -> name.startsWith("opt/xinheng/"));
        // The graph's server, which is GPLv3, is a program of its own and not in here.
        assertThat(files).noneMatch(name -> name.matches(".*/org\\.neo4j\\.(neo4j|app)[.-].*"));
        assertThat(files).contains("opt/xinheng/licences/LICENSE", "opt/xinheng/licences/xinheng.cdx.json");
    }

    @Test
    void everyPartIsUnderALicenceThatTheServiceMayHave() throws IOException {
        JsonNode components =
                JSON.readTree(Path.of("target/sbom/xinheng.cdx.json").toFile()).get("components");
        assertThat(components.size()).isGreaterThan(100);
        List<String> others = new ArrayList<>();
        for (JsonNode component : components) {
            List<String> licences = new ArrayList<>();
            component
                    .path("licenses")
                    .forEach(l -> licences.add(l.path("expression").asText("")
                            + l.at("/license/id").asText("")
                            + l.at("/license/name").asText("")));
            boolean free = licences.stream()
                    .anyMatch(l -> l.matches(
                            "(?i).*(apache|mit|bsd|epl|eclipse|edl|cc0|upl|unicode|public domain|mpl|bouncy).*"));
            if (!free) {
                others.add(component.get("name").asText() + " " + licences);
            }
        }
        assertThat(others).isEmpty();
        assertThat(components.findValuesAsText("group")).doesNotContain("org.neo4j", "org.neo4j.app");
    }

    @Test
    void itStartsAsTheManifestsSayAnswersTheirProbesLogsJsonAndEndsInTime() throws Exception {
        assumeTrue(
                isRoot(), "needs a root user who may mount: the image's file system is started in a mount namespace");
        try (LocalGraph graph = GraphProcess.start(HOME.resolve("graph"))) {
            int port = ServiceProcess.freePort();
            JsonNode pod = deployment().at("/spec/template/spec");
            JsonNode container = pod.at("/containers/0");
            Map<String, String> environment = environment(container, graph);
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            environment.put("XINHENG_DEMO_SUBJECTS", "60");
            Path log = HOME.resolve("out.log");
            Process process = start(environment, log);
            try {
                ServiceProcess.At service = new ServiceProcess.At("http://127.0.0.1:" + port);
                for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                    String path = container.at("/" + probe + "/httpGet/path").asText();
                    Awaitility.await(probe)
                            .atMost(Duration.ofSeconds(120))
                            .failFast("it ended, see " + log, () -> !process.isAlive())
                            .until(() -> service.status(path) == 200);
                }
                String name = "欧阳" + UUID.randomUUID();
                assertThat(service.post(
                                "/api/v1/persons",
                                Map.of("name", name, "key", Map.of("system", "tests", "key", "1")),
                                "request-7"))
                        .isEqualTo(200);
                onlyJson(log, name);
                long memory = memory(service);
                assertThat(memory)
                        .as("resident MiB, under the manifest's limit")
                        .isLessThan(1024L);
                process.children().forEach(ProcessHandle::destroy);
                assertThat(process.waitFor(
                                deployment()
                                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                                        .asInt(),
                                TimeUnit.SECONDS))
                        .isTrue();
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    @Test
    void withoutAGraphToGoToItRefusesToStartAndSaysWhatToSet() throws Exception {
        assumeTrue(
                isRoot(), "needs a root user who may mount: the image's file system is started in a mount namespace");
        Path log = HOME.resolve("refused.log");
        Process process = start(Map.of("XINHENG_PERSON_KEY", "/tmp/person.key"), log);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(log)).contains("xinheng.graph.uri is not set");
    }

    private static JsonNode deployment() {
        return Kustomize.render("single").stream()
                .filter(o -> o.get("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow();
    }

    /** What the container's process would find, with secrets of this test. */
    private static Map<String, String> environment(JsonNode container, LocalGraph graph) {
        Map<String, String> secrets = Map.of(
                "xinheng-graph/uri", graph.uri(),
                "xinheng-graph/username", graph.username(),
                "xinheng-graph/password", graph.password());
        Map<String, String> environment = new LinkedHashMap<>();
        for (JsonNode from : container.get("envFrom")) {
            if (from.has("configMapRef")) {
                configMap()
                        .properties()
                        .forEach(e -> environment.put(e.getKey(), e.getValue().asText()));
            }
        }
        ServiceProcess.ACCOUNTS.forEach(account -> environment.put(
                "XINHENG_FIRST_START_SECRETS_" + account.toUpperCase(java.util.Locale.ROOT),
                ServiceProcess.password(account)));
        environment.put("XINHENG_FIRST_START_SECRETS_SCHEDULER", ServiceProcess.KEY);
        for (JsonNode variable : container.get("env")) {
            JsonNode reference = variable.at("/valueFrom/secretKeyRef");
            environment.put(
                    variable.get("name").asText(),
                    secrets.get(reference.get("name").asText() + "/"
                            + reference.get("key").asText()));
        }
        return environment;
    }

    private static JsonNode configMap() {
        return Kustomize.render("single").stream()
                .filter(o -> o.get("kind").asText().equals("ConfigMap"))
                .findFirst()
                .orElseThrow()
                .get("data");
    }

    /** Starts the entry point in the image's file system, read-only, as the image's user. */
    private static Process start(Map<String, String> environment, Path log) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));
        config.at("/config/Env").forEach(e -> {
            String[] pair = e.asText().split("=", 2);
            all.put(pair[0], pair[1]);
        });
        all.putAll(environment);
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "--mount",
                "--fork",
                "--kill-child",
                "sh",
                Path.of("src/test/kubernetes/start-image.sh").toAbsolutePath().toString(),
                ROOT.toString(),
                System.getProperty("java.home")));
        config.at("/config/Entrypoint").forEach(arg -> command.add(arg.asText()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(all);
        return builder.start();
    }

    private static void onlyJson(Path log, String secretName) throws IOException {
        List<String> lines = Files.readAllLines(log).stream()
                // The virtual machine's own word about its options.
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .toList();
        assertThat(lines).isNotEmpty();
        boolean named = false;
        for (String line : lines) {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.get("message").asText()).isNotEmpty();
            named |= entry.at("/mdc/requestId").asText().equals("request-7")
                    && entry.get("message").asText().equals("PersonResource_save 200");
        }
        assertThat(named)
                .as("a line of the request under its name, in %s", lines)
                .isTrue();
        assertThat(String.join("\n", lines))
                .doesNotContain(secretName, ServiceProcess.KEY, ServiceProcess.password("officer"));
    }

    private static long memory(ServiceProcess.At service) throws IOException {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains("/opt/xinheng/quarkus-run.jar"))
                .filter(p -> p.info().command().orElse("").endsWith("java"))
                .mapToLong(ImageIT::residentMib)
                .max()
                .orElseThrow();
    }

    private static long residentMib(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(l -> l.startsWith("VmHWM"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root")
                && System.getProperty("os.name").equals("Linux")
                && Files.isExecutable(Path.of("/usr/bin/unshare"));
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
