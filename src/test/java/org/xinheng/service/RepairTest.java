package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** Repair and its neighbours over HTTP: conditions, clocks, decisions, and what they do to tiers and ratios. */
@QuarkusTest
class RepairTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);
    private static final Map<String, Object> ALL_DECLARED = Map.of(
            "reason",
            "已整改并履行完毕",
            "declared",
            List.of("CORRECTED", "OBLIGATIONS_PERFORMED", "COMMITMENT_GIVEN"),
            "documents",
            List.of("整改报告", "缴款凭证", "信用承诺书"));
    private static final Map<String, Object> BECAUSE = Map.of("reason", "依法审查");

    @Test
    void aRepairedRecordLosesItsEffectAtOnceAndStaysRepairedWhenItIsRecordedAgain() {
        String subject = enterprise(Map.of());
        Map<String, Object> penalty = penalty(subject, "SERIOUS", TODAY.minusYears(2));
        JsonPath recorded = post(officer(), "/api/v1/violations", penalty);
        String record = recorded.getString("id");
        String worse = recorded.getString("tiers[0].after.label");

        JsonPath filed = post(officer(), "/api/v1/violations/" + record + "/repairs", ALL_DECLARED);
        assertThat(filed.getString("procedure.proceeding.state")).isEqualTo("OPEN");
        assertThat(filed.getList("procedure.possible")).contains("ACCEPT", "REJECT", "CANCEL");
        assertThat(filed.getString("procedure.duties[0].duty")).isEqualTo("ACCEPT_REPAIR");
        assertThat(filed.getBoolean("procedure.duties[0].late")).isFalse();
        String repair = filed.getString("procedure.proceeding.id");

        post(officer(), "/api/v1/proceedings/" + repair + "/accept", BECAUSE);
        JsonPath extended = post(officer(), "/api/v1/proceedings/" + repair + "/extend", BECAUSE);
        assertThat(LocalDate.parse(extended.getString("procedure.duties[1].lastDay")))
                .isAfter(TODAY.plusDays(20));
        assertThat(refused(officer(), "/api/v1/proceedings/" + repair + "/approve", BECAUSE, 403))
                .contains("takes a reviewer");
        JsonPath approved = post(account("reviewer"), "/api/v1/proceedings/" + repair + "/approve", BECAUSE);
        assertThat(approved.getString("procedure.proceeding.state")).isEqualTo("APPROVED");
        assertThat(approved.getString("effect.tiers[0].before.label")).isEqualTo(worse);
        assertThat(approved.getString("effect.tiers[0].after.label")).isNotEqualTo(worse);
        assertThat(approved.getList("effect.ratios")).isNotEmpty();

        // The department sends its record once more, without the repair that it does not know of.
        assertThat(post(officer(), "/api/v1/violations", penalty).getString("change"))
                .isNull();
        penalty.put("behaviour", "未按规定公示（更正）");
        assertThat(post(officer(), "/api/v1/violations", penalty).getString("change"))
                .isNotNull();
        assertThat(publication(record).getString("state")).isEqualTo("REPAIRED");
        assertThat(officer().get("/api/v1/violations/" + record).jsonPath().getString("violation.repairedOn"))
                .isEqualTo(TODAY.toString());

        JsonPath revoked = post(account("reviewer"), "/api/v1/proceedings/" + repair + "/revoke", BECAUSE);
        assertThat(revoked.getString("effect.tiers[0].after.label")).isEqualTo(worse);
        assertThat(publication(record).getString("state")).isEqualTo("PUBLISHED");
        assertThat(refused(account("reviewer"), "/api/v1/proceedings/" + repair + "/approve", BECAUSE, 409))
                .contains("REVOKED and at its end");
    }

    @Test
    void whoDoesNotMeetTheConditionsIsToldWhich() {
        String subject = enterprise(Map.of());
        String young = post(officer(), "/api/v1/violations", penalty(subject, "SERIOUS", TODAY.minusDays(20)))
                .getString("id");
        assertThat(refused(
                        officer(),
                        "/api/v1/violations/" + young + "/repairs",
                        Map.of("reason", "请求修复", "declared", List.of("CORRECTED")),
                        409))
                .contains("MINIMUM_REACHED", "OBLIGATIONS_PERFORMED", "COMMITMENT_GIVEN")
                .doesNotContain("NO_REPETITION");
        String old = post(officer(), "/api/v1/violations", penalty(subject, "SERIOUS", TODAY.minusYears(2)))
                .getString("id");
        assertThat(refused(officer(), "/api/v1/violations/" + old + "/repairs", ALL_DECLARED, 409))
                .contains("NO_REPETITION", young);
        JsonPath conditions = publication(old);
        assertThat(conditions.getList("repairConditions.findAll { !it.met }.code"))
                .contains("NO_REPETITION", "CORRECTED");
        assertThat(conditions.getString("repairFrom")).isNotNull();
    }

    @Test
    void whoFiledDoesNotDecideAndTwoOfAKindDoNotRunAtOnce() {
        String subject = enterprise(Map.of());
        Map<String, Object> body = penalty(subject, "GENERAL", TODAY.minusDays(10));
        body.put("withhold", Map.of("ground", "TRADE_SECRET", "reason", "决定书载有商业秘密"));
        String record = post(officer(), "/api/v1/violations", body).getString("id");
        assertThat(publication(record).getString("state")).isEqualTo("WITHHELD");
        JsonPath all =
                officer().get("/api/v1/violations/" + record + "/proceedings").jsonPath();
        String withholding = all.getString("procedures[0].proceeding.id");
        assertThat(refused(
                        officer(),
                        "/api/v1/violations/" + record + "/withholdings",
                        Map.of("ground", "PRIVACY", "reason", "x"),
                        409))
                .contains("not over yet");
        post(account("reviewer"), "/api/v1/proceedings/" + withholding + "/approve", BECAUSE);
        assertThat(publication(record).getString("state")).isEqualTo("WITHHELD");
        post(account("reviewer"), "/api/v1/proceedings/" + withholding + "/lift", BECAUSE);
        assertThat(publication(record).getString("state")).isEqualTo("PUBLISHED");

        post(officer(), "/api/v1/violations/" + record + "/objections", Map.of("reason", "事实有误"));
        assertThat(publication(record).getBoolean("objected")).isTrue();
        assertThat(refused(officer(), "/api/v1/violations/" + record + "/shieldings", Map.of("reason", "重整"), 400))
                .contains("ruling");
        JsonPath shielding = post(
                officer(),
                "/api/v1/violations/" + record + "/shieldings",
                Map.of("reason", "重整", "documents", List.of("（2026）示01破1号裁定")));
        post(
                account("reviewer"),
                "/api/v1/proceedings/" + shielding.getString("procedure.proceeding.id") + "/approve",
                BECAUSE);
        assertThat(publication(record).getString("state")).isEqualTo("SHIELDED");
        JsonPath completed = post(
                account("reviewer"),
                "/api/v1/proceedings/" + shielding.getString("procedure.proceeding.id") + "/complete",
                BECAUSE);
        assertThat(completed.getString("procedure.proceeding.state")).isEqualTo("COMPLETED");
        assertThat(publication(record).getString("state")).isEqualTo("REPAIRED");
    }

    @Test
    void nonsenseIsRefusedWithItsField() {
        String subject = enterprise(Map.of());
        String record = post(officer(), "/api/v1/violations", penalty(subject, "GENERAL", TODAY.minusDays(10)))
                .getString("id");
        assertThat(refused(officer(), "/api/v1/violations/" + record + "/objections", Map.of(), 400))
                .contains("reason");
        assertThat(refused(officer(), "/api/v1/violations/" + record + "/objections", Map.of("why", "x"), 400))
                .contains("why");
        assertThat(refused(officer(), "/api/v1/proceedings/" + record + "/approve", BECAUSE, 403))
                .contains("reviewer");
        assertThat(refused(account("reviewer"), "/api/v1/proceedings/" + record + "/approve", BECAUSE, 404))
                .contains("there is no proceeding");
        assertThat(refused(officer(), "/api/v1/proceedings/" + record + "/dance", BECAUSE, 400))
                .contains("action");
        post(officer(), "/api/v1/violations/" + record + "/withdrawal", Map.of("reason", "决定被撤销"));
        assertThat(refused(officer(), "/api/v1/violations/" + record + "/objections", BECAUSE, 409))
                .contains("withdrawn");
    }

    private static JsonPath publication(String record) {
        Response response = officer().get("/api/v1/violations/" + record + "/publication");
        response.then().statusCode(200);
        return response.jsonPath();
    }

    private static String refused(RequestSpecification caller, String path, Object body, int status) {
        Response response = caller.body(body).post(path);
        response.then().statusCode(status);
        return response.asString();
    }
}
