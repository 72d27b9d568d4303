package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * Lookups against the same server's constant answer and against one question to the graph per request, side by side in
 * alternating rounds; then posts. Client and server share the machine, so only the ratios mean something.
 */
public final class Benchmark {
    private static final String KEY = "xh_for-the-benchmark-only";
    private static final String PASSWORD = "for-the-benchmark-only";
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final double SECONDS = 3;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<String> subjects = new ArrayList<>();
    private final int port;

    private Benchmark(int port) {
        this.port = port;
    }

    /** Starts the packaged service on a graph of its own, measures, and stops it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = freePort();
        Path home = Path.of("target", "benchmark-data", UUID.randomUUID().toString())
                .toAbsolutePath();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.profile=local",
                "-Dquarkus.http.port=" + port,
                "-Dxinheng.graph.embedded.port=" + freePort(),
                "-Dxinheng.graph.embedded.data=" + home.resolve("graph"),
                "-Dxinheng.person-key=" + home.resolve("person.key"),
                "-Dxinheng.demo.subjects=" + Integer.getInteger("subjects", 20_000),
                "-Dxinheng.first-start.secrets.scheduler=" + KEY,
                "-Dxinheng.first-start.secrets.officer=" + PASSWORD,
                "-jar",
                "target/quarkus-app/quarkus-run.jar");
        Process service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "benchmark.log").toFile())
                .start();
        try {
            new Benchmark(port).measure(service);
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private void measure(Process service) throws IOException, InterruptedException {
        awaitReady(service);
        String cursor = "0";
        while (cursor != null && subjects.size() < 10_000) {
            JsonNode page = get("/api/v1/subjects?kind=ENTERPRISE&limit=200&cursor=" + cursor);
            page.get("subjects").forEach(s -> subjects.add(s.get("id").asText()));
            cursor = page.has("cursor") ? page.get("cursor").asText() : null;
        }
        Map<String, Supplier<Load.Shot>> targets = new LinkedHashMap<>();
        targets.put("constant", () -> look("/benchmark/" + uniform() + "/constant?item=REGISTRATION"));
        targets.put(
                "ratio, Zipf keys", () -> look("/api/v1/subjects/" + zipf() + "/inspection-ratio?item=REGISTRATION"));
        targets.put(
                "ratio, uniform keys",
                () -> look("/api/v1/subjects/" + uniform() + "/inspection-ratio?item=REGISTRATION"));
        targets.put("one Cypher per request", () -> look("/benchmark/" + uniform() + "/cypher?item=REGISTRATION"));

        Map<String, List<Load.Result>> results = new LinkedHashMap<>();
        try (Load load = new Load(port)) {
            Map<String, String> key = Map.of("X-API-Key", KEY);
            for (int round = -2; round < ROUNDS; round++) {
                for (Map.Entry<String, Supplier<Load.Shot>> target : targets.entrySet()) {
                    Load.Result result = load.run(SECONDS, 16, key, target.getValue());
                    if (round >= 0) {
                        results.computeIfAbsent(target.getKey(), t -> new ArrayList<>())
                                .add(result);
                    }
                }
            }
            Map<String, String> officer = Map.of(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(("officer:" + PASSWORD).getBytes(StandardCharsets.UTF_8)),
                    "Content-Type",
                    "application/json");
            for (int round = -1; round < ROUNDS; round++) {
                Load.Result result = load.run(SECONDS, 8, officer, this::violation);
                if (round >= 0) {
                    results.computeIfAbsent("violations posted", t -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        print(results);
    }

    private void print(Map<String, List<Load.Result>> results) throws IOException, InterruptedException {
        double constant = median(results.get("constant").stream().mapToDouble(Load.Result::perSecond));
        System.out.printf(
                "%n%-24s %12s %10s %10s %10s %9s%n", "", "per second", "p50 ms", "p99 ms", "constant", "failures");
        results.forEach((name, rounds) -> System.out.printf(
                "%-24s %12.0f %10.2f %10.2f %10.3f %9d%n",
                name,
                median(rounds.stream().mapToDouble(Load.Result::perSecond)),
                median(rounds.stream().mapToDouble(Load.Result::p50Millis)),
                median(rounds.stream().mapToDouble(Load.Result::p99Millis)),
                median(rounds.stream().mapToDouble(Load.Result::perSecond)) / constant,
                rounds.stream().mapToInt(Load.Result::failures).sum()));
        JsonNode status = get("/api/v1/status");
        System.out.printf(
                "%nstanding table: %d subjects, %.0f bytes each; medians of %d rounds of %.0f s; client and server share"
                        + " %d processors, so only ratios mean something%n%n",
                status.get("subjects").asInt(),
                status.get("standingBytes").asDouble() / status.get("subjects").asInt(),
                ROUNDS,
                SECONDS,
                Runtime.getRuntime().availableProcessors());
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private Load.Shot look(String address) {
        return new Load.Shot(HttpMethod.GET, address, null);
    }

    private Load.Shot violation() {
        return new Load.Shot(
                HttpMethod.POST,
                "/api/v1/violations",
                "{\"subject\":\"" + uniform()
                        + "\",\"kind\":\"PENALTY\",\"severity\":\"MINOR\",\"department\":\"SAMR\","
                        + "\"documentNumber\":\"" + UUID.randomUUID()
                        + "\",\"behaviour\":\"未按规定公示\",\"decidedOn\":\"2026-01-05\"}");
    }

    private String uniform() {
        return subjects.get(random.nextInt(subjects.size()));
    }

    /** The n-th subject about n times as seldom as the first, by inverting the harmonic sum's approximation. */
    private String zipf() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(subjects.size()));
        return subjects.get(Math.min(rank, subjects.size() - 1));
    }

    private void awaitReady(Process service) throws InterruptedException {
        long deadline = System.nanoTime() + 300_000_000_000L;
        while (System.nanoTime() < deadline && service.isAlive()) {
            try {
                if (send("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("the service did not become ready, see target/benchmark.log");
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        return json.readTree(send(address).body());
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
}
