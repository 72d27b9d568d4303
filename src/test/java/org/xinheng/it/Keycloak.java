package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A real identity provider: Keycloak, from its distribution in Maven Central, with a realm of the tests' own. */
final class Keycloak implements AutoCloseable {
    /** Of the client {@code xinheng}, by which the console's officers sign in. */
    static final String CONSOLE_SECRET = "for-tests-only-console-of-the-county";

    private static final String VERSION = "26.4.0";
    private static final Path DOWNLOAD = Path.of("target", "keycloak").toAbsolutePath();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = ServiceProcess.freePort();
    private final Process process;
    private final Path log;

    private Keycloak(Path home) {
        log = home.resolve("keycloak.log");
        try {
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.copy(Path.of("src/test/resources/identity/realm.json"), realms.resolve("realm.json"));
            ProcessBuilder builder = new ProcessBuilder(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm",
                            "--health-enabled=false",
                            "--cache=local")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xmx512m");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers. */
    void awaitReady() {
        Awaitility.await("Keycloak, see " + log)
                .atMost(Duration.ofSeconds(240))
                .failFast("Keycloak ended, see " + log, () -> !process.isAlive())
                .until(this::answers);
    }

    /** Starts it and does not wait; empty where its distribution cannot be had. */
    static Optional<Keycloak> launch(Path home) throws IOException, InterruptedException {
        Path zip = DOWNLOAD.resolve("keycloak-quarkus-dist-" + VERSION + ".zip");
        if (Files.notExists(zip) && !download()) {
            return Optional.empty();
        }
        Process unzip = new ProcessBuilder("jar", "-xf", zip.toString())
                .directory(home.toFile())
                .inheritIO()
                .start();
        assertThat(unzip.waitFor()).isZero();
        return Optional.of(new Keycloak(home.resolve("keycloak-" + VERSION)));
    }

    private static boolean download() throws IOException, InterruptedException {
        Path maven = Path.of(System.getProperty("maven.home"), "bin", "mvn");
        Process process = new ProcessBuilder(
                        maven.toString(),
                        "-B",
                        "-q",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                        "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                        "-DoutputDirectory=" + DOWNLOAD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    /** The realm's address: what a service is given as auth-server-url. */
    String realm() {
        return "http://127.0.0.1:" + port + "/realms/county";
    }

    /** The token of a machine. */
    String machine(String id) {
        return token(
                Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", "for-tests-only-" + id));
    }

    /** The token of an officer. */
    String officer(String name) {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "xinheng",
                "client_secret",
                CONSOLE_SECRET,
                "username",
                name,
                "password",
                "for-tests-only-" + name));
    }

    private String token(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonNode answer = ServiceProcess.read(send(request).orElseThrow());
        assertThat(answer.has("access_token")).as(answer.toString()).isTrue();
        return answer.get("access_token").asText();
    }

    private boolean answers() {
        return send(HttpRequest.newBuilder(URI.create(realm()))
                        .timeout(Duration.ofSeconds(5))
                        .build())
                .map(r -> r.statusCode() == 200)
                .orElse(false);
    }

    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
