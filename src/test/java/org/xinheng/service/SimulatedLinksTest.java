package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.ratio;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** A policy that links otherwise is tried with the links that it would make, not with today's. */
@QuarkusTest
@TestProfile(SimulatedLinksTest.FewLinks.class)
class SimulatedLinksTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    /** A county of its own: a report holds examples of those that move, and here they are few. */
    public static class FewLinks implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("xinheng.demo.subjects", "100", "xinheng.graph.embedded.data", "target/test-graph-links");
        }
    }

    @Test
    void whoWouldBeReachedOrLetGoByOtherLinkingRulesMovesInASimulation() throws IOException {
        String person = post(officer(), "/api/v1/persons", Map.of("name", "李某某", "document", "ID:" + UUID.randomUUID()))
                .getString("id");
        String listed = enterprise(Map.of());
        String sameRepresentative = enterprise(Map.of());
        String shareholder = enterprise(Map.of());
        relation("LEGAL_REPRESENTATIVE_OF", "person/" + person, listed, Map.of());
        relation("LEGAL_REPRESENTATIVE_OF", "person/" + person, sameRepresentative, Map.of());
        relation("HOLDS", "subject/" + shareholder, listed, Map.of("share", 0.8));
        Map<String, Object> listing = Http.penalty(listed, "SERIOUS", TODAY.minusDays(2));
        listing.put("kind", "SERIOUS_LISTING");
        listing.remove("penaltyTypes");
        post(officer(), "/api/v1/violations", listing);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> tier(sameRepresentative)
                .equals("B"));
        assertThat(tier(shareholder)).isEqualTo("A");

        String version = "test-" + UUID.randomUUID();
        String otherwise = shipped()
                .replace("version: xinheng-county-2026.1", "version: " + version)
                .replace("source: disclosure-17\n      enabled: true", "source: disclosure-17\n      enabled: false")
                .replace(
                        "title: 严重失信主体的股东\n      source: illustrative\n      enabled: false",
                        "title: 严重失信主体的股东\n      source: illustrative\n      enabled: true");
        operator()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                                .defaultContentCharset(StandardCharsets.UTF_8)))
                .contentType("application/yaml")
                .body(otherwise)
                .post("/api/v1/policies")
                .then()
                .statusCode(200);
        String simulation = "/api/v1/policies/" + version + "/simulation";
        operator().post(simulation).then().statusCode(200);
        operator().get(simulation + "/progress").then().statusCode(200);
        JsonPath found = operator().get(simulation).jsonPath();
        assertThat(found.getString("state")).isEqualTo("DONE");
        assertMoves(found, shareholder, "A", "B");
        assertMoves(found, sameRepresentative, "B", "A");
        assertThat(tier(sameRepresentative)).isEqualTo("B");
    }

    private static void assertMoves(JsonPath found, String subject, String now, String then) {
        String mover = "examples.find { it.subject == '" + subject + "' && it.scheme == 'comprehensive' }";
        assertThat(found.getString(mover + ".now")).isEqualTo(now);
        assertThat(found.getString(mover + ".then")).isEqualTo(then);
        assertThat(found.<String>getList(mover + ".because.part")).contains("joint-punishment");
    }

    private static void relation(String kind, String from, String to, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("kind", kind, "from", from, "to", to, "since", "2015-01-01", "source", "tests"));
        post(officer(), "/api/v1/relations", body);
    }

    private static String tier(String subject) {
        return JsonPath.from(ratio(subject, "REGISTRATION", "")).getString("tier.label");
    }

    private static String shipped() throws IOException {
        try (InputStream stream =
                SimulatedLinksTest.class.getClassLoader().getResourceAsStream("policies/xinheng-county.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
