package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Ties.TODAY;

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
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.FactChange;

/**
 * A person who represents very many, and a holding of very many: one listing is answered at once and reaches all the
 * others, while lookups and pages of neighbours go on as before.
 */
@QuarkusTest
class HubTest {
    private static final int SCALE = Integer.getInteger("scale", 1);
    /** With -Dscale=50 a person of ten thousand enterprises. */
    private static final int REPRESENTED = 200 * SCALE;
    /** With -Dscale=50 a holding of fifty thousand. */
    private static final int HELD = SCALE == 1 ? 300 : 1_000 * SCALE;

    private static final Logger LOG = Logger.getLogger(HubTest.class);

    @Inject
    BatchPath batches;

    @Test
    void oneListingReachesAllOthersOfARepresentativeWhileLookupsGoOn() {
        PersonId person = PersonId.parse(Ties.person("吴某某"));
        List<SubjectId> all = enter(person, REPRESENTED, List.of(RelationKind.LEGAL_REPRESENTATIVE_OF));
        awaitPages(
                "/api/v1/persons/" + person + "/relationships?kinds=LEGAL_REPRESENTATIVE_OF&side=OUT&limit=200",
                REPRESENTED);
        spread(all.get(0), all.subList(1, all.size()));
    }

    @Test
    void oneListingReachesAllBranchesOfAHoldingWhileLookupsGoOn() {
        SubjectId holding = SubjectId.parse(Http.enterprise(Map.of()));
        List<SubjectId> all = enter(holding, HELD, List.of(RelationKind.HOLDS, RelationKind.BRANCH_OF));
        awaitPages("/api/v1/subjects/" + holding + "/relationships?kinds=HOLDS&side=OUT&limit=200", HELD);
        awaitPages("/api/v1/subjects/" + holding + "/relationships?kinds=BRANCH_OF&side=IN&limit=200", HELD);
        spread(holding, all);
    }

    /** Enters subjects tied to a hub, of which they may be branches. */
    private List<SubjectId> enter(Party hub, int size, List<RelationKind> kinds) {
        List<SubjectId> all = new ArrayList<>();
        List<FactChange> facts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Subject subject = subject(i);
            all.add(subject.id());
            facts.add(new FactChange.SubjectSaved(subject));
            for (RelationKind kind : kinds) {
                facts.add(new FactChange.RelationSaved(
                        kind == RelationKind.BRANCH_OF
                                ? relation(kind, subject.id(), (SubjectId) hub)
                                : relation(kind, hub, subject.id())));
            }
            if (facts.size() > BatchPath.MOST - 3 || i == size - 1) {
                batches.enter("tests", facts);
                facts.clear();
            }
        }
        return all;
    }

    /** The first page is there and the one after it; how long they take is told, and decides nothing. */
    private static void awaitPages(String page, int total) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> officer().get(page).statusCode() == 200
                        && officer().get(page).jsonPath().getList("groups").size() == 1
                        && officer().get(page).jsonPath().getInt("groups[0].total.value") == total);
        String cursor = officer().get(page).jsonPath().getString("groups[0].cursor");
        Duration first = median(() -> officer().get(page).then().statusCode(200));
        LOG.infof("a page of %d neighbours: %d ms", total, first.toMillis());
        if (cursor != null) {
            Duration next = median(
                    () -> officer().get(page + "&cursor=" + cursor).then().statusCode(200));
            LOG.infof("the page after it: %d ms", next.toMillis());
        }
    }

    private static void spread(SubjectId listed, List<SubjectId> others) {
        long since = Http.lastNumber();
        long begin = System.nanoTime();
        Ties.list(listed.text(), TODAY.minusDays(1));
        assertThat(JsonPath.from(Http.ratio(listed.text(), "REGISTRATION", "")).getString("tier.label"))
                .as("the listed one itself, at once")
                .isEqualTo("D");
        LOG.infof("listed and answered after %d ms", (System.nanoTime() - begin) / 1_000_000);

        Set<String> reached = new HashSet<>();
        long[] seen = {since};
        long[] slowest = {0};
        Awaitility.await().atMost(Duration.ofSeconds(60 + others.size() / 50)).until(() -> {
            slowest[0] = Math.max(
                    slowest[0],
                    median(() -> assertThat(Http.ratio(
                                            others.get(others.size() / 2).text(), "REGISTRATION", ""))
                                    .contains("\"applicable\":true"))
                            .toMillis());
            for (Map<String, Object> change : Http.changes(seen[0])) {
                seen[0] = Math.max(seen[0], ((Number) change.get("number")).longValue());
                ((List<?>) change.get("links"))
                        .forEach(turn ->
                                reached.add(((Map<?, ?>) turn).get("subject").toString()));
            }
            return reached.size() >= others.size();
        });
        LOG.infof(
                "%d others reached after %d ms, a lookup meanwhile took at most %d ms in the middle of its rounds",
                others.size(), (System.nanoTime() - begin) / 1_000_000, slowest[0]);
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        others.stream().map(SubjectId::text).toList());
    }

    private static Duration median(Runnable request) {
        long[] nanos = IntStream.range(0, 15)
                .mapToLong(i -> {
                    long begin = System.nanoTime();
                    request.run();
                    return System.nanoTime() - begin;
                })
                .sorted()
                .toArray();
        return Duration.ofNanos(nanos[nanos.length / 2]);
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

    private static Relation relation(RelationKind kind, Party from, SubjectId to) {
        return new Relation(
                kind, from, to, Period.since(LocalDate.of(2015, 1, 1)), Optional.empty(), Optional.empty(), "tests");
    }
}
