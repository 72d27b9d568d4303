package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, on a local graph of its own. */
final class Service implements AutoCloseable {
    private static final String KEY = "xh_for-the-benchmark-only";
    private static final String PASSWORD = "for-the-benchmark-only";
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    /** Bytes of store that a subject has with all that is known about it. */
    private static final long STORED = 6_000;

    /** What all services of a run say. */
    static final Path LOG = Path.of("target", "bench-service.log");

    private static final long LEAST_PAGE_CACHE = 512L << 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> command;
    private final Process process;
    private final int port;

    private Service(List<String> command, Process process, int port) {
        this.command = command;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it with a fictional county of so many subjects, and waits until it is ready. The county is made anew, or the
     * one in the directory that {@code -Dcounty=} names, which is made there when it is missing.
     */
    static Service start(int subjects, String... settings) throws IOException, InterruptedException {
        String kept = System.getProperty("county", "");
        return kept.isEmpty()
                ? fresh(subjects, settings)
                : start(Path.of(kept, Integer.toString(subjects)), subjects, settings);
    }

    /** Starts it with a county that is made anew. */
    static Service fresh(int subjects, String... settings) throws IOException, InterruptedException {
        return start(Path.of("target", "bench-data", UUID.randomUUID().toString()), subjects, settings);
    }

    private static Service start(Path directory, int subjects, String... settings)
            throws IOException, InterruptedException {
        int port = freePort();
        Path home = directory.toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.profile=local",
                "-Dquarkus.http.port=" + port,
                "-Dxinheng.graph.embedded.quick-start=false",
                "-Dxinheng.graph.embedded.port=" + freePort(),
                "-Dxinheng.graph.embedded.data=" + home.resolve("graph"),
                "-Dxinheng.graph.embedded.page-cache=" + Math.max(LEAST_PAGE_CACHE, STORED * subjects),
                "-Dxinheng.person-key=" + home.resolve("person.key"),
                "-Dxinheng.demo.subjects=" + subjects,
                "-Dxinheng.first-start.secrets.scheduler=" + KEY,
                "-Dxinheng.first-start.secrets.officer=" + PASSWORD,
                "-Dxinheng.first-start.secrets.operator=" + PASSWORD));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        return start(command, port);
    }

    private static Service start(List<String> command, int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
        Service service = new Service(command, process, port);
        service.awaitReady();
        return service;
    }

    /** Ends it and starts it again on the same graph; ready when this returns. */
    Service again() throws IOException, InterruptedException {
        close();
        return start(command, port);
    }

    /** Its own process. */
    ProcessHandle process() {
        return process.toHandle();
    }

    /** The process of its local graph. */
    ProcessHandle graph() {
        return process.descendants()
                .filter(p -> p.info().commandLine().orElse("").contains("GraphServer"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service has no graph of its own"));
    }

    int port() {
        return port;
    }

    /** The headers of a scheduling system. */
    static Map<String, String> scheduler() {
        return Map.of("X-API-Key", KEY);
    }

    /** The headers of an officer who sends JSON. */
    static Map<String, String> officer() {
        String account = Base64.getEncoder().encodeToString(("officer:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return Map.of("Authorization", "Basic " + account, "Content-Type", "application/json");
    }

    /** How many bytes a scheduling system gets at an address. */
    int bytes(String address) throws IOException, InterruptedException {
        return send(address).body().getBytes(StandardCharsets.UTF_8).length;
    }

    /** The JSON that a scheduling system gets at an address. */
    JsonNode get(String address) throws IOException, InterruptedException {
        return json.readTree(send(address).body());
    }

    /** What the service answers the policy-maker who sends YAML, or nothing. */
    JsonNode postAsPolicyMaker(String address, String body) throws IOException, InterruptedException {
        return post(
                policyMaker(address).header("Content-Type", body.isEmpty() ? "application/json" : "application/yaml"),
                address,
                body);
    }

    /** What the service answers an officer. */
    JsonNode postAsOfficer(String address, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        officer().forEach(request::header);
        return post(request, address, body.isEmpty() ? "" : json.writeValueAsString(body));
    }

    private JsonNode post(HttpRequest.Builder asked, String address, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                asked.POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    /** What the policy-maker is told. */
    JsonNode getAsPolicyMaker(String address) throws IOException, InterruptedException {
        HttpRequest request = policyMaker(address).build();
        return json.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder policyMaker(String address) {
        String account = Base64.getEncoder().encodeToString(("operator:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", "Basic " + account);
    }

    /** Bytes of the heap that are in use. */
    double heap() throws IOException, InterruptedException {
        return send("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The ids of enterprises, at most so many. */
    List<String> enterprises(int most) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "0";
        while (cursor != null && ids.size() < most) {
            JsonNode page = get("/api/v1/subjects?kind=ENTERPRISE&limit=200&cursor=" + cursor);
            page.get("subjects").forEach(s -> ids.add(s.get("id").asText()));
            cursor = page.has("cursor") ? page.get("cursor").asText() : null;
        }
        return ids;
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (isReady()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        close();
        throw new IllegalStateException("the service did not become ready, see target/bench-service.log");
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send("/q/health/ready").statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private HttpResponse<String> send(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("X-API-Key", KEY)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
