package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Officers and schedulers whom a real identity provider knows, and those whom it does not. */
class IdentityProviderIT {
    private static Keycloak keycloak;
    private static ServiceProcess service;
    private static String subject;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path home = ReadyCounty.copy("identity");
        Optional<Keycloak> provider = Keycloak.launch(home);
        assumeTrue(provider.isPresent(), "Keycloak's distribution cannot be had from this machine's Maven repository");
        keycloak = provider.get();
        service = ServiceProcess.embedded(
                        home,
                        ServiceProcess.freePort(),
                        // They start side by side.
                        "-Dquarkus.oidc.connection-delay=4M",
                        "-Dquarkus.oidc.officers.connection-delay=4M",
                        "-Dquarkus.oidc.tenant-enabled=true",
                        "-Dquarkus.oidc.auth-server-url=" + keycloak.realm(),
                        "-Dquarkus.oidc.client-id=xinheng",
                        "-Dquarkus.oidc.token.audience=xinheng",
                        "-Dquarkus.oidc.officers.tenant-enabled=true",
                        "-Dquarkus.oidc.officers.auth-server-url=" + keycloak.realm(),
                        "-Dquarkus.oidc.officers.client-id=xinheng",
                        "-Dquarkus.oidc.officers.credentials.secret=" + Keycloak.CONSOLE_SECRET)
                .start();
        keycloak.awaitReady();
        subject = Agreement.subjects(service).get(0);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aSchedulersMachineAsksByItsOwnCredentialsAndMayNothingElse() throws Exception {
        String planner = keycloak.machine("planner");
        assertThat(get(planner, Traffic.ratio(subject))).isEqualTo(200);
        assertThat(get(planner, "/api/v1/callers")).isEqualTo(403);
        assertThat(recordViolation(planner)).isEqualTo(403);
    }

    @Test
    void anOfficerWritesAndDoesNotGovernWhoMayCall() throws Exception {
        String officer = keycloak.officer("wang");
        assertThat(get(officer, "/api/v1/subjects?limit=1")).isEqualTo(200);
        assertThat(recordViolation(officer)).isEqualTo(200);
        assertThat(get(officer, "/api/v1/callers")).isEqualTo(403);
    }

    @Test
    void anOfficerSignsInToTheConsoleInABrowser() throws Exception {
        BrowserTests.run(service, "provider", Map.of("XINHENG_PROVIDER_PASSWORD", "for-tests-only-wang"));
    }

    @Test
    void aTokenThatRanOutIsRefused() throws Exception {
        String hasty = keycloak.machine("hasty");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> get(hasty, Traffic.ratio(subject)) == 401);
    }

    @Test
    void aTokenThatWasAlteredUnsignedOrIssuedForSomebodyElseIsRefused() throws Exception {
        String planner = keycloak.machine("planner");
        assertThat(get(altered(planner), Traffic.ratio(subject))).isEqualTo(401);
        assertThat(get(unsigned(planner), Traffic.ratio(subject))).isEqualTo(401);
        assertThat(get(keycloak.machine("stranger"), Traffic.ratio(subject))).isEqualTo(401);
    }

    private static int get(String token, String address) throws IOException, InterruptedException {
        return send(address, token, HttpRequest.newBuilder());
    }

    private static int recordViolation(String token) throws IOException, InterruptedException {
        return send(
                "/api/v1/violations",
                token,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"subject": "%s", "kind": "PENALTY", "severity": "GENERAL", "department": "SAMR",
                                 "documentNumber": "示县试罚〔2026〕%s号", "behaviour": "未按规定公示",
                                 "decidedOn": "2026-01-05"}
                                """.formatted(subject, UUID.randomUUID()))));
    }

    private static int send(String address, String token, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return service.send(
                        request.uri(URI.create(service.address() + address)).header("Authorization", "Bearer " + token),
                        Duration.ofSeconds(20))
                .statusCode();
    }

    /** Another role under the signature of before. */
    private static String altered(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"scheduler\"");
        return parts[0] + "." + encoded(claims.replace("\"scheduler\"", "\"operator\"")) + "." + parts[2];
    }

    /** The same claims by an algorithm that signs nothing. */
    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}")
                + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
