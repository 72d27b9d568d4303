package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.FactChange;

/** A person who represents very many: one listing is answered at once and reaches all the others; lookups go on. */
@QuarkusTest
class HubTest {
    /** With -Dscale=50 a hub of ten thousand. */
    private static final int SIZE = 200 * Integer.getInteger("scale", 1);

    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    @Inject
    BatchPath batches;

    @Test
    void oneListingOfAHubReachesAllOthersWhileLookupsGoOn() {
        PersonId person = PersonId.parse(
                post(officer(), "/api/v1/persons", Map.of("name", "吴某某", "document", "ID:" + UUID.randomUUID()))
                        .getString("id"));
        List<SubjectId> held = new ArrayList<>();
        List<FactChange> facts = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            Subject subject = subject(i);
            held.add(subject.id());
            facts.add(new FactChange.SubjectSaved(subject));
            facts.add(new FactChange.RelationSaved(represents(person, subject.id())));
            if (facts.size() == BatchPath.MOST || i == SIZE - 1) {
                batches.enter("tests", facts);
                facts.clear();
            }
        }
        String page = "/api/v1/persons/" + person + "/relationships?kinds=LEGAL_REPRESENTATIVE_OF&side=OUT&limit=200";
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> officer().get(page).statusCode() == 200
                        && officer().get(page).jsonPath().getInt("groups[0].total.value") == SIZE);

        long since = Http.lastNumber();
        Map<String, Object> listing = Http.penalty(held.get(0).text(), "SERIOUS", TODAY.minusDays(1));
        listing.put("kind", "SERIOUS_LISTING");
        listing.remove("penaltyTypes");
        post(officer(), "/api/v1/violations", listing);
        assertThat(JsonPath.from(Http.ratio(held.get(0).text(), "REGISTRATION", ""))
                        .getString("tier.label"))
                .as("the listed one itself, at once")
                .isEqualTo("D");

        Set<String> reached = new HashSet<>();
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> {
            assertThat(Http.ratio(held.get(SIZE / 2).text(), "REGISTRATION", ""))
                    .contains("\"applicable\":true");
            Http.changes(since).forEach(change -> ((List<?>) change.get("links"))
                    .forEach(turn ->
                            reached.add(((Map<?, ?>) turn).get("subject").toString())));
            return reached.size() >= SIZE - 1;
        });
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        held.subList(1, SIZE).stream().map(SubjectId::text).toList());
    }

    private static Subject subject(int n) {
        SourceKey key = new SourceKey("tests", UUID.randomUUID().toString());
        return new Subject(
                SubjectId.of(key.text()),
                SubjectKind.ENTERPRISE,
                "示例县枢纽有限公司" + n,
                Optional.empty(),
                Optional.empty(),
                Optional.of(key),
                "demo-county",
                Optional.of("L72"),
                Optional.of(LocalDate.of(2010, 5, 1)),
                null,
                List.of(),
                null);
    }

    private static Relation represents(PersonId person, SubjectId subject) {
        return new Relation(
                RelationKind.LEGAL_REPRESENTATIVE_OF,
                person,
                subject,
                Period.since(LocalDate.of(2015, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                "tests");
    }
}
