package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.ratio;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Policies;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.Rules;

/** Every answer comes from facts by the policy: one number more in the file, and the answer is another, as foretold. */
@QuarkusTest
class PolicyInForceTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    @Inject
    Policies policies;

    @Inject
    Rules rules;

    @Test
    void oneNumberOfThePolicyMovesTierRatioAndReason() throws IOException {
        String subject = enterprise(Map.of());
        post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", TODAY.minusDays(30)));
        JsonPath before = JsonPath.from(ratio(subject, "REGISTRATION", ""));
        assertThat(before.getString("tier.label")).isEqualTo("B");
        assertThat(before.getDouble("ratio")).isEqualTo(0.02);

        RuleBook shipped = rules.active();
        try {
            // 40 points become 90: beyond 80 begins tier C, whose ratio becomes 11 %.
            inForce(
                    shipped()
                            .replace("GENERAL: 40, SERIOUS: 120}", "GENERAL: 90, SERIOUS: 120}")
                            .replace(
                                    "ratio: {atLeast: 0.10, atMost: 0.10}\n          visits: {max: 2, per: 1 year}\n        - ratio: {atLeast: 0.30, atMost: 0.30}\n          visits: {max: 3",
                                    "ratio: {atLeast: 0.11, atMost: 0.11}\n          visits: {max: 2, per: 1 year}\n        - ratio: {atLeast: 0.30, atMost: 0.30}\n          visits: {max: 3"));
            JsonPath edited = await(subject, "C");
            assertThat(edited.getDouble("ratio")).isEqualTo(0.11);
            assertThat(edited.getString("reasons[0].text")).contains("11%");
            assertThat(edited.getString("policyVersion"))
                    .isEqualTo(rules.active().version());
        } finally {
            rules.activate(shipped);
        }
        assertThat(await(subject, "B").getDouble("ratio")).isEqualTo(0.02);
    }

    @Test
    void oneFactMovesTheAnswerAsForetold() {
        String subject = enterprise(Map.of());
        // Two penalties of less than six months: 80 points, the first score of tier C.
        post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", TODAY.minusDays(20)));
        assertThat(JsonPath.from(ratio(subject, "REGISTRATION", "")).getString("tier.label"))
                .isEqualTo("B");
        post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", TODAY.minusDays(21)));
        JsonPath both = JsonPath.from(ratio(subject, "REGISTRATION", ""));
        assertThat(both.getString("tier.label")).isEqualTo("C");
        assertThat(both.getDouble("ratio")).isEqualTo(0.10);
        assertThat(both.getList("reasons[0].documents")).hasSize(2);
    }

    private void inForce(String text) {
        String version = "xinheng-county-2026.1";
        rules.activate(policies.take(text.replace("version: " + version, "version: test-" + UUID.randomUUID())));
    }

    private static JsonPath await(String subject, String tier) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> JsonPath.from(ratio(subject, "REGISTRATION", "")),
                        answer -> tier.equals(answer.getString("tier.label")));
    }

    private static String shipped() throws IOException {
        try (InputStream stream =
                PolicyInForceTest.class.getClassLoader().getResourceAsStream("policies/xinheng-county.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
