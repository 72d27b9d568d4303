package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.ratio;
import static org.xinheng.service.Http.scheduler;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** What was known when: every answer that was ever given can be had again. */
@QuarkusTest
class KnownHistoryTest {
    private static final int CORRECTIONS = 1_000 * Integer.getInteger("scale", 1);
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<String> subjects = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> violations = new HashMap<>();
    private final Map<String, List<String>> ids = new HashMap<>();

    private record Answered(String change, String subject, String item, LocalDate on, String answer) {}

    @Test
    void afterRandomCorrectionsEveryEarlierAnswerIsReplayed() {
        long since = Http.lastNumber();
        for (int i = 0; i < 25; i++) {
            subjects.add(enterprise(Map.of()));
        }
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < CORRECTIONS; i++) {
            String subject = subjects.get(random.nextInt(subjects.size()));
            String change = correct(subject);
            if (change != null) {
                String item = random.nextBoolean() ? "REGISTRATION" : "DISCLOSURE";
                LocalDate on = TODAY.plusDays(random.nextInt(4) == 0 ? random.nextInt(500) : 0);
                answers.add(new Answered(change, subject, item, on, ratio(subject, item, "&on=" + on)));
            }
        }
        assertThat(answers).hasSizeGreaterThan(CORRECTIONS / 2);
        Http.numberOf(answers.get(answers.size() - 1).change(), since);

        Map<String, Long> numbers = new HashMap<>();
        long expected = since;
        for (Map<String, Object> change : Http.changes(since)) {
            long number = ((Number) change.get("number")).longValue();
            assertThat(number).isEqualTo(++expected);
            numbers.put((String) change.get("id"), number);
        }
        List<Answered> different = answers.parallelStream()
                .filter(answered -> !replayed(answered, numbers).equals(answered.answer()))
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void aWithdrawnRecordIsStillShownByWhatWasKnownBefore() {
        String subject = enterprise(Map.of());
        long since = Http.lastNumber();
        JsonPath recorded = post(officer(), "/api/v1/violations", penalty(subject, "SERIOUS", TODAY.minusDays(30)));
        JsonPath withdrawn = post(
                officer(), "/api/v1/violations/" + recorded.getString("id") + "/withdrawal", Map.of("reason", "撤销"));
        long number = Http.numberOf(withdrawn.getString("change"), since);
        String address = "/api/v1/subjects/" + subject;
        assertThat(officer().get(address).jsonPath().getList("violations")).isEmpty();
        assertThat(officer()
                        .get(address + "?knownAt=" + (number - 1))
                        .jsonPath()
                        .getList("violations"))
                .hasSize(1);
        String assessments = address + "/assessments/comprehensive";
        assertThat(officer()
                        .get(assessments + "?knownAt=" + (number - 1))
                        .jsonPath()
                        .getString("tier.label"))
                .isEqualTo("C");
        assertThat(officer().get(assessments).jsonPath().getString("tier.label"))
                .isEqualTo("A");
        scheduler()
                .get(address + "/inspection-ratio?item=PRICE&knownAt=yesterday")
                .then()
                .statusCode(400);
    }

    @Test
    void anItemIsRememberedAsItWas() {
        String subject = enterprise(Map.of());
        String code = "ITEM-" + UUID.randomUUID();
        Map<String, Object> item = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "试验事项",
                "itemClass",
                "GENERAL",
                "scope",
                Map.of("membersOnly", false),
                "scheme",
                "comprehensive",
                "leads",
                List.of("SAMR")));
        long since = Http.lastNumber();
        String first = put(code, item).getString("change");
        String before = ratio(subject, code, "");
        item.put("itemClass", "KEY");
        put(code, item);
        assertThat(JsonPath.from(ratio(subject, code, "")).getDouble("ratio"))
                .isNotEqualTo(JsonPath.from(before).getDouble("ratio"));
        long number = Http.numberOf(first, since);
        assertThat(ratio(subject, code, "&knownAt=" + number)).isEqualTo(before);
    }

    private static String replayed(Answered answered, Map<String, Long> numbers) {
        String moment = "&on=" + answered.on() + "&knownAt=" + numbers.get(answered.change());
        return ratio(answered.subject(), answered.item(), moment);
    }

    private static JsonPath put(String code, Map<String, Object> item) {
        return operator().body(item).put("/api/v1/items/" + code).jsonPath();
    }

    /** One random change of a subject; its identifier, or null when nothing changed. */
    private String correct(String subject) {
        List<Map<String, Object>> known = violations.computeIfAbsent(subject, s -> new ArrayList<>());
        List<String> recorded = ids.computeIfAbsent(subject, s -> new ArrayList<>());
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                Map<String, Object> body = penalty(subject, severity(), TODAY.minusDays(random.nextInt(1200)));
                JsonPath answer = post(officer(), "/api/v1/violations", body);
                known.add(body);
                recorded.add(answer.getString("id"));
                return answer.getString("change");
            }
            case 2 -> {
                if (known.isEmpty()) {
                    return null;
                }
                Map<String, Object> body = known.get(random.nextInt(known.size()));
                body.put("severity", severity());
                return post(officer(), "/api/v1/violations", body).getString("change");
            }
            case 3 -> {
                if (recorded.isEmpty()) {
                    return null;
                }
                String id = recorded.get(random.nextInt(recorded.size()));
                return post(officer(), "/api/v1/violations/" + id + "/withdrawal", Map.of("reason", "撤销"))
                        .getString("change");
            }
            case 4 -> {
                return post(officer(), "/api/v1/inspections", inspection(subject))
                        .getString("change");
            }
            default -> {
                return membership(subject);
            }
        }
    }

    private String membership(String subject) {
        return officer()
                .body(random.nextBoolean() ? List.of("TAX") : List.of("TAX", "VENUE"))
                .put("/api/v1/subjects/" + subject + "/memberships")
                .jsonPath()
                .getString("change");
    }

    private Map<String, Object> inspection(String subject) {
        return Map.of(
                "subject",
                subject,
                "item",
                random.nextBoolean() ? "REGISTRATION" : "PRICE",
                "department",
                "SAMR",
                "sourceKey",
                UUID.randomUUID().toString(),
                "level",
                "COUNTY",
                "inspectedOn",
                TODAY.minusDays(random.nextInt(600)).toString(),
                "results",
                List.of(random.nextInt(3) == 0 ? "FOLLOW_UP" : "NO_PROBLEM"));
    }

    private String severity() {
        return List.of("MINOR", "GENERAL", "SERIOUS").get(random.nextInt(3));
    }
}
