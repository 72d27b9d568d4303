package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Officers and schedulers whom a real identity provider knows, and those whom it does not. */
class IdentityProviderIT {
    private static final String SUBJECTS = "/api/v1/subjects?limit=1";

    @Test
    void tokensOfARealProviderOpenWhatTheirRolesAllowAndOthersAreRefused() throws Exception {
        Path home = ServiceProcess.emptyHome("identity");
        Optional<Keycloak> provider = Keycloak.start(home);
        assumeTrue(provider.isPresent(), "Keycloak's distribution cannot be had from this machine's Maven repository");
        try (Keycloak keycloak = provider.get();
                ServiceProcess service = ServiceProcess.embedded(
                                home,
                                ServiceProcess.freePort(),
                                "-Dquarkus.oidc.tenant-enabled=true",
                                "-Dquarkus.oidc.auth-server-url=" + keycloak.realm(),
                                "-Dquarkus.oidc.client-id=xinheng",
                                "-Dquarkus.oidc.token.audience=xinheng")
                        .start()) {
            String planner = keycloak.clientCredentials("planner");
            String officer = keycloak.officer("wang");
            String subject = service.json("/api/v1/subjects?limit=1&kind=ENTERPRISE")
                    .at("/subjects/0/id")
                    .asText();

            // A scheduler's machine asks, and may not write or say who may call.
            assertThat(status(service, planner, Traffic.ratio(subject))).isEqualTo(200);
            assertThat(status(service, planner, "/api/v1/callers")).isEqualTo(403);
            assertThat(write(service, planner, subject)).isEqualTo(403);
            // An officer writes, and does not govern who may call.
            assertThat(status(service, officer, SUBJECTS)).isEqualTo(200);
            assertThat(write(service, officer, subject)).isEqualTo(200);
            assertThat(status(service, officer, "/api/v1/callers")).isEqualTo(403);

            // Not let in: a token that ran out, one that was altered, one for somebody else, none of them by a 500.
            String hasty = keycloak.clientCredentials("hasty");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> status(service, hasty, Traffic.ratio(subject)) == 401);
            assertThat(status(service, forged(planner), Traffic.ratio(subject))).isEqualTo(401);
            assertThat(status(service, unsigned(officer), SUBJECTS)).isEqualTo(401);
            assertThat(status(service, keycloak.clientCredentials("stranger"), Traffic.ratio(subject)))
                    .isEqualTo(401);
        }
    }

    private static int status(ServiceProcess service, String token, String address) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(service.address() + address))
                .header("Authorization", "Bearer " + token);
        return service.send(request, Duration.ofSeconds(10)).statusCode();
    }

    private static int write(ServiceProcess service, String token, String subject) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        java.net.URI.create(service.address() + "/api/v1/violations"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"subject": "%s", "kind": "PENALTY", "severity": "GENERAL", "department": "SAMR",
                         "documentNumber": "示县试罚〔2026〕%s号", "behaviour": "未按规定公示", "decidedOn": "2026-01-05"}
                        """.formatted(subject, UUID.randomUUID())));
        HttpResponse<String> answer = service.send(request, Duration.ofSeconds(10));
        return answer.statusCode();
    }

    /** The same claims with a signature that is not theirs. */
    private static String forged(String token) {
        int at = token.lastIndexOf('.') + 10;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    /** The same claims by an algorithm that signs nothing. */
    private static String unsigned(String token) {
        String header = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }
}
