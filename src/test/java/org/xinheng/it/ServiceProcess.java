package org.xinheng.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged service as a process of its own, that can be killed and paused. */
final class ServiceProcess implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    /** The key of the scheduler of a new graph. */
    static final String KEY = "xh_for-tests-only-scheduler";
    /** The local accounts of a new graph. */
    static final List<String> ACCOUNTS = List.of("officer", "reviewer", "operator", "auditor");

    private static final int SUBJECTS = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<String> command = new ArrayList<>();
    private final Path log;
    private final int port;
    private Optional<Map<String, String>> environment = Optional.empty();
    private Process process;

    /** A service with a local graph of its own; further settings override. */
    static ServiceProcess embedded(Path home, int boltPort, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "-Dxinheng.graph.mode=embedded",
                "-Dxinheng.graph.embedded.port=" + boltPort,
                "-Dxinheng.graph.embedded.data=" + home.resolve("graph"),
                "-Dxinheng.graph.embedded.heap=512M",
                "-Dxinheng.graph.embedded.page-cache=128M",
                "-Dxinheng.exchange.spool=" + home.resolve("spool"),
                "-Dxinheng.demo.subjects=" + SUBJECTS));
        settings.addAll(List.of(more));
        return new ServiceProcess(home, settings);
    }

    /** One of several services on a graph that belongs to none of them; further settings override. */
    static ServiceProcess replica(Path home, int boltPort, String password, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "-Dxinheng.graph.mode=external",
                "-Dxinheng.graph.uri=bolt://127.0.0.1:" + boltPort,
                "-Dxinheng.graph.username=neo4j",
                "-Dxinheng.graph.password=" + password,
                "-Dxinheng.demo.subjects=" + SUBJECTS));
        settings.addAll(List.of(more));
        return new ServiceProcess(home, settings);
    }

    /** The same service in another version: started from another directory. */
    ServiceProcess from(Path application) {
        command.set(command.size() - 1, application.resolve("quarkus-run.jar").toString());
        return this;
    }

    /** One that is started by another command, in an environment of its own. */
    static ServiceProcess of(Path log, int port, List<String> command, Map<String, String> environment) {
        ServiceProcess service = new ServiceProcess(log, port);
        service.command.addAll(command);
        service.environment = Optional.of(environment);
        return service;
    }

    private ServiceProcess(Path log, int port) {
        this.log = log;
        this.port = port;
    }

    private ServiceProcess(Path home, List<String> settings) {
        port = freePort();
        log = home.resolve("service-" + port + ".log");
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Compiled lightly: it is there sooner and lives for a test only.
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.profile=local",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dxinheng.person-key=" + home.resolve("person.key"),
                "-Dxinheng.first-start.secrets.scheduler=" + KEY));
        ACCOUNTS.forEach(name -> command.add("-Dxinheng.first-start.secrets." + name + "=" + password(name)));
        command.addAll(settings);
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    }

    /** The password of a local account. */
    static String password(String account) {
        return "for-tests-only-" + account;
    }

    /** What it says. */
    Path log() {
        return log;
    }

    /** Where it listens. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** An empty directory for a test. */
    static Path emptyHome(String name) {
        Path home = Path.of("target", "it", name).toAbsolutePath();
        try {
            if (Files.exists(home)) {
                try (Stream<Path> files = Files.walk(home)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
            return Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the service, again where it was killed, and waits until it is ready. */
    ServiceProcess start() {
        launch();
        awaitReady();
        return this;
    }

    /** Waits until the service that was launched is ready. */
    void awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast("the service ended, see " + log, () -> !process.isAlive())
                .until(() -> tryGet("/q/health/ready")
                        .map(r -> r.statusCode() == 200)
                        .orElse(false));
    }

    /** Starts the service without waiting for it. */
    void launch() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            environment.ifPresent(given -> {
                builder.environment().clear();
                builder.environment().putAll(given);
            });
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts a service that is expected to refuse; returns what it said. */
    String ends(Duration longest) {
        launch();
        Awaitility.await("it ends, see " + log).atMost(longest).until(() -> !isAlive());
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as Kubernetes does, and does not wait. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it keeps the log, by its own word; one that does not answer does not. */
    boolean keeps() {
        return tryGet("/api/v1/status")
                .map(r -> read(r).path("keeper").asBoolean())
                .orElse(false);
    }

    void pause() {
        signal("-STOP", process.pid());
    }

    void resume() {
        signal("-CONT", process.pid());
    }

    /** The most memory that it had, in MiB, as Linux tells it. */
    long residentMib() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The local graph's own process. */
    ProcessHandle graph() {
        return process.descendants()
                .filter(p -> p.info().commandLine().orElse("").contains("GraphServer"))
                .findFirst()
                .orElseThrow();
    }

    /** Sends any request; fails when there is no answer within the time. */
    HttpResponse<String> send(HttpRequest.Builder request, Duration longest) throws IOException, InterruptedException {
        return client.send(request.timeout(longest).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A request with the scheduler's key. */
    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(uri(address)).header("X-API-Key", KEY);
    }

    /** A request in the name of a local account. */
    HttpRequest.Builder request(String account, String address) {
        return HttpRequest.newBuilder(uri(address)).header("Authorization", basic(account));
    }

    HttpResponse<String> get(String address) {
        return send(request(address));
    }

    Optional<HttpResponse<String>> tryGet(String address) {
        try {
            return Optional.of(get(address));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    JsonNode json(String address) {
        return read(get(address));
    }

    /** Posts a text in the name of a local account. */
    HttpResponse<String> post(String account, String address, String mediaType, String text) {
        return send(request(account, address)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    /** Gets in the name of a local account. */
    JsonNode json(String account, String address) {
        return read(send(request(account, address)));
    }

    private static String basic(String account) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((account + ":" + password(account)).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String address, Object body, String idempotencyKey) {
        try {
            return send(request("officer", address)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", idempotencyKey)
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a text in the name of whoever bears a token; the status of the answer. */
    int put(String address, String token, String text) {
        return send(HttpRequest.newBuilder(uri(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(text)))
                .statusCode();
    }

    /** The whole graph, as an operator exports it. */
    byte[] export() {
        return asOperator("GET", "/api/v1/exports/graph", new byte[0]).body().getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a whole graph and does not wait for its end. */
    HttpResponse<String> importGraph(byte[] lines) {
        return asOperator("POST", "/api/v1/imports/graph?wait=0", lines);
    }

    HttpResponse<String> asOperator(String method, String address, byte[] body) {
        return send(request("operator", address)
                .header("Content-Type", "application/x-ndjson")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** All changes, in the order of the feed. */
    List<JsonNode> feed() {
        List<JsonNode> all = new ArrayList<>();
        String from = "0";
        while (true) {
            JsonNode page = json("/api/v1/changes?limit=500&since=" + from);
            page.get("changes").forEach(all::add);
            String next =
                    page.get("through").asText() + "&hash=" + page.get("hash").asText();
            if (next.equals(from)) {
                return all;
            }
            from = next;
        }
    }

    static JsonNode read(HttpResponse<String> response) {
        return read(response.body());
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            resume();
            process.destroy();
            if (process.onExit().completeOnTimeout(null, 20, TimeUnit.SECONDS).join() == null) {
                kill();
            }
        }
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return send(request, Duration.ofSeconds(20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
