package org.xinheng.service;

import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.xinheng.standing.BusinessDay;

/** Persons, relations, listings and the links that they make, as officers enter and see them. */
final class Ties {
    static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    private Ties() {}

    /** A new person; the id. */
    static String person(String name) {
        return post(officer(), "/api/v1/persons", Map.of("name", name, "document", "ID:" + UUID.randomUUID()))
                .getString("id");
    }

    /** A relation since 2015; its id. */
    static String relate(String kind, String from, String to, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", kind, "from", from, "to", to, "since", "2015-01-01", "source", "tests"));
        body.putAll(more);
        return post(officer(), "/api/v1/relations", body).getString("id");
    }

    static String represents(String person, String subject) {
        return relate("LEGAL_REPRESENTATIVE_OF", "person/" + person, subject, Map.of());
    }

    /** A serious listing; its id. */
    static String list(String subject, LocalDate decidedOn) {
        Map<String, Object> body = penalty(subject, "SERIOUS", decidedOn);
        body.put("kind", "SERIOUS_LISTING");
        body.remove("penaltyTypes");
        return post(officer(), "/api/v1/violations", body).getString("id");
    }

    /** Repairs a record by the whole procedure. */
    static void repair(String violation) {
        Map<String, Object> application = Map.of(
                "reason", "已整改并履行完毕",
                "declared", List.of("CORRECTED", "OBLIGATIONS_PERFORMED", "COMMITMENT_GIVEN"),
                "documents", List.of("整改报告"));
        Map<String, Object> because = Map.of("reason", "依法审查");
        String repair = post(officer(), "/api/v1/violations/" + violation + "/repairs", application)
                .getString("procedure.proceeding.id");
        post(officer(), "/api/v1/proceedings/" + repair + "/accept", because);
        post(account("reviewer"), "/api/v1/proceedings/" + repair + "/approve", because);
    }

    static JsonPath get(String address) {
        return officer().get(address).then().statusCode(200).extract().jsonPath();
    }

    static String links(String subject) {
        return "/api/v1/subjects/" + subject + "/joint-punishments";
    }

    /** The answer of an address as soon as it is as wanted. */
    static JsonPath await(String address, Predicate<JsonPath> wanted) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> get(address), wanted::test);
    }

    /** What the delta feed says of the links that reach a subject, as soon as it is as wanted. */
    static List<Map<String, Object>> awaitTurns(
            String subject, long since, Predicate<List<Map<String, Object>>> wanted) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> turns(subject, since), wanted::test);
    }

    private static List<Map<String, Object>> turns(String subject, long since) {
        return Http.changes(since).stream()
                .flatMap(change -> ((List<?>) change.get("links")).stream())
                .map(Ties::asMap)
                .filter(turn -> subject.equals(turn.get("subject")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
