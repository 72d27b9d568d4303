package org.xinheng.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bearer tokens are verified by signature, audience and age, and say roles and areas. */
@QuarkusTest
@TestProfile(OidcTest.WithProvider.class)
class OidcTest {
    private static final KeyPair PROVIDER = provider();
    private static final String ISSUER = "https://identity.example.test";

    /** The service with an identity provider configured by its public key. */
    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.public-key", encoded(PROVIDER.getPublic().getEncoded()),
                    "quarkus.oidc.token.issuer", ISSUER,
                    "quarkus.oidc.token.audience", "xinheng",
                    "xinheng.graph.embedded.data", "target/test-graph-oidc",
                    "xinheng.demo.subjects", "20");
        }
    }

    @Test
    void aTokenOpensWhatItsRolesAndAreasAllow() throws Exception {
        String token =
                token(PROVIDER.getPrivate(), Map.of("roles", List.of("officer"), "areas", List.of("demo-county")));
        given().auth().oauth2(token).get("/api/v1/subjects?limit=1").then().statusCode(200);
        given().auth().oauth2(token).get("/api/v1/callers").then().statusCode(403);
        String elsewhere =
                token(PROVIDER.getPrivate(), Map.of("roles", List.of("officer"), "areas", List.of("elsewhere")));
        given().auth()
                .oauth2(elsewhere)
                .get("/api/v1/subjects")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(0));
    }

    @Test
    void aTokenSaysForWhichDepartmentsItsBearerActs() throws Exception {
        Map<String, Object> officer = Map.of("roles", List.of("officer"), "areas", List.of("demo-county"));
        Map<String, Object> leave = Map.of(
                "code",
                "oidc-leave",
                "from",
                "SAMR",
                "to",
                "FIRE",
                "basis",
                "委托书〔2026〕2号",
                "period",
                Map.of("from", "2026-01-01"));
        for (String department : List.of("FIRE", "SAMR")) {
            String token = token(PROVIDER.getPrivate(), with(officer, "departments", List.of(department)));
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(leave)
                    .put("/api/v1/delegations/oidc-leave")
                    .then()
                    .statusCode(department.equals("SAMR") ? 200 : 403);
        }
    }

    @Test
    void aTokenThatIsForgedExpiredOrWithoutAreaIsRefused() throws Exception {
        Map<String, Object> officer = Map.of("roles", List.of("officer"), "areas", List.of("demo-county"));
        Map<String, Object> expired = new HashMap<>(officer);
        expired.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
        Map<String, Object> foreign = new HashMap<>(officer);
        foreign.put("aud", "another-service");
        for (String token : List.of(
                token(keys().getPrivate(), officer),
                token(PROVIDER.getPrivate(), expired),
                token(PROVIDER.getPrivate(), foreign),
                token(PROVIDER.getPrivate(), Map.of("roles", List.of("officer"))),
                token(PROVIDER.getPrivate(), Map.of("areas", List.of("demo-county"))),
                token(PROVIDER.getPrivate(), with(officer, "departments", List.of())),
                token(PROVIDER.getPrivate(), with(officer, "departments", "SAMR")),
                token(PROVIDER.getPrivate(), with(officer, "departments", List.of(7))),
                "no.token.atall")) {
            given().auth().oauth2(token).get("/api/v1/subjects").then().statusCode(401);
        }
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(name, value);
        return more;
    }

    private static String token(PrivateKey key, Map<String, Object> more) throws Exception {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                ISSUER,
                "sub",
                "u1",
                "upn",
                "officer-wang",
                "aud",
                "xinheng",
                "iat",
                Instant.now().getEpochSecond(),
                "exp",
                Instant.now().plusSeconds(300).getEpochSecond()));
        claims.putAll(more);
        ObjectMapper json = new ObjectMapper();
        String content = url(json.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT"))) + "."
                + url(json.writeValueAsBytes(claims));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + url(signature.sign());
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** One pair for the profile and the test, which are loaded apart from each other. */
    private static KeyPair provider() {
        return (KeyPair) System.getProperties().computeIfAbsent("tests.identity-provider", name -> keys());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
