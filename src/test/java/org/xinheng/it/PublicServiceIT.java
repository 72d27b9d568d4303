package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public API under pressure: a client over its limit, and a graph that is away for too long. */
class PublicServiceIT {
    private static final String RECORDS = "/public/v1/records?limit=1";

    private static ServiceProcess service;

    @BeforeAll
    static void start() {
        service = ServiceProcess.embedded(
                        ServiceProcess.emptyHome("public"),
                        ServiceProcess.freePort(),
                        "-Dxinheng.disclosure.requests-per-minute=120",
                        "-Dxinheng.disclosure.webhooks-anywhere=true",
                        "-Dxinheng.disclosure.stops-after=6s")
                .start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aClientOverItsLimitIsToldToWaitAndHarmsNobody() {
        String refused = "";
        for (int i = 0; i < 400 && refused.isEmpty(); i++) {
            String answer = from("127.0.0.2", RECORDS);
            if (answer.startsWith("HTTP/1.1 429")) {
                refused = answer;
            }
        }
        assertThat(refused)
                .containsIgnoringCase("Retry-After: ")
                .containsIgnoringCase("RateLimit-Limit: 120")
                .containsIgnoringCase("RateLimit-Policy: 120;w=60")
                .containsIgnoringCase("RateLimit-Remaining: 0")
                .containsIgnoringCase("application/problem+json")
                .contains("Retry-After says when to go on");
        assertThat(from("127.0.0.2", RECORDS)).startsWith("HTTP/1.1 429");
        assertThat(answered("127.0.0.3")).containsIgnoringCase("Access-Control-Allow-Origin: *");
    }

    @Test
    void whatHasNotBeenComparedWithTheGraphForTooLongIsNotShown() {
        answered("127.0.0.4");
        service.graph().destroyForcibly();
        String stopped = Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(600))
                .until(() -> from("127.0.0.4", RECORDS), answer -> answer.startsWith("HTTP/1.1 503"));
        assertThat(stopped).containsIgnoringCase("Retry-After: ");
        HttpResponse<String> ratio = service.get("/api/v1/status");
        assertThat(ratio.statusCode()).isEqualTo(200);
        answered("127.0.0.5");
    }

    /** Refused, then not answered because the service was killed: told again until it confirms. */
    @Test
    void aMirrorIsToldAcrossAKillUntilItConfirms() throws IOException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/hook", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        site.start();
        try {
            JsonNode registered = ServiceProcess.read(service.post(
                    "operator",
                    "/api/v1/mirrors",
                    "application/json",
                    "{\"name\":\"示例公示网站\",\"contact\":\"示例县信用中心\",\"webhook\":\"http://localhost:"
                            + site.getAddress().getPort() + "/hook\"}"));
            assertThat(poll(told)).contains("\"number\":");
            service.kill();
            service.start();
            told.clear();
            long number = ServiceProcess.read(poll(told)).get("number").asLong();
            String position =
                    "/public/v1/mirrors/" + registered.at("/mirror/id").asText() + "/position";
            assertThat(service.put(position, registered.get("secret").asText(), "{\"number\":" + number + "}"))
                    .isEqualTo(200);
            JsonNode mirror = service.json("operator", "/api/v1/mirrors").get(0);
            assertThat(mirror.at("/mirror/position").asLong()).isEqualTo(number);
            assertThat(mirror.get("overdue").asBoolean()).isFalse();
        } finally {
            site.stop(0);
        }
    }

    /** What a client is answered as soon as the service has compared what it has with the graph. */
    private static String answered(String client) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> from(client, RECORDS), answer -> answer.startsWith("HTTP/1.1 200"));
    }

    private static String poll(BlockingQueue<String> told) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(told::poll, Objects::nonNull);
    }

    /** What a client at an address of this machine is answered: status line, headers and body. */
    private static String from(String client, String path) {
        URI address = URI.create(service.address());
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), address.getPort(), InetAddress.getByName(client), 0)) {
            socket.setSoTimeout(20_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
