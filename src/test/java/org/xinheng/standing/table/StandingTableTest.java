package org.xinheng.standing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Period;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Document;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.grading.Timeline;
import org.xinheng.registry.Level;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.standing.Operator;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Visit;

/** What is put into the table comes out of it, and the newest wins. */
class StandingTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void everyStandingComesOutAsItWentIn() {
        StandingTable table = new StandingTable();
        Map<SubjectId, Standing> model = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            SubjectId id = SubjectId.of("s" + random.nextInt(6_000));
            Standing standing = standing(id, 1 + random.nextInt(20));
            boolean newer = !model.containsKey(id) || model.get(id).version() < standing.version();
            assertThat(table.put(standing, List.of("name of " + id))).isEqualTo(newer);
            if (newer) {
                model.put(id, standing);
            }
        }
        assertThat(table.size()).isEqualTo(model.size());
        model.forEach((id, standing) -> {
            assertThat(table.find(id)).contains(standing);
            assertThat(table.version(id)).isEqualTo(standing.version());
            assertThat(table.named("name of " + id)).contains(id);
        });
        assertThat(table.find(SubjectId.of("nobody"))).isEmpty();
        assertThat(table.named("nobody")).isEmpty();
        List<Glance> glances = new ArrayList<>();
        table.forEachGlance(glances::add);
        assertThat(glances)
                .containsExactlyInAnyOrderElementsOf(
                        model.values().stream().map(Glance::of).toList());
        List<Standing> some = new ArrayList<>();
        table.forEach(glance -> glance.subject().value() % 2 == 0, some::add);
        assertThat(some)
                .containsExactlyInAnyOrderElementsOf(model.values().stream()
                        .filter(standing -> standing.subject().value() % 2 == 0)
                        .toList());
    }

    @Test
    void aReaderNeverSeesHalfAStandingWhileTheTableGrowsAndChanges() throws InterruptedException {
        StandingTable table = new StandingTable();
        AtomicBoolean wrong = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                for (int i = 0; i < 200; i++) {
                    SubjectId id = SubjectId.of("s" + i);
                    table.find(id).ifPresent(s -> {
                        if (!s.subject().equals(id) || !s.policy().equals("policy " + s.version())) {
                            wrong.set(true);
                        }
                    });
                }
            }
        });
        reader.start();
        for (int version = 1; version <= 40; version++) {
            for (int i = 0; i < 3_000; i++) {
                table.put(standing(SubjectId.of("s" + i), version), List.of());
            }
        }
        done.set(true);
        reader.join();
        assertThat(wrong).isFalse();
        assertThat(table.size()).isEqualTo(3_000);
    }

    private Standing standing(SubjectId id, int version) {
        boolean records = random.nextInt(4) == 0;
        Outcome now = outcome(records);
        boolean changes = random.nextInt(3) == 0;
        return new Standing(
                id,
                version,
                "policy " + version,
                SubjectKind.values()[random.nextInt(SubjectKind.values().length)],
                SubjectStatus.values()[random.nextInt(SubjectStatus.values().length)],
                "area" + random.nextInt(9),
                random.nextBoolean() ? Optional.of("H62") : Optional.empty(),
                random.nextInt(5) == 0 ? List.of("ITEM") : List.of(),
                random.nextInt(5) == 0
                        ? List.of(new Operator(SubjectId.of("o"), new Period(DAY, Optional.of(DAY.plusYears(1)))))
                        : List.of(),
                new Timeline(
                        DAY,
                        now,
                        changes ? Optional.of(DAY.plusDays(9)) : Optional.empty(),
                        changes ? Optional.of(outcome(records)) : Optional.empty(),
                        changes && random.nextBoolean() ? Optional.of(DAY.plusYears(7000)) : Optional.empty()),
                random.nextInt(3) == 0
                        ? List.of(new Visit(
                                "PRICE", "SAMR", Level.CITY, DAY, random.nextInt(300), 2, random.nextBoolean()))
                        : List.of());
    }

    private Outcome outcome(boolean records) {
        List<Document> documents = records
                ? List.of(new Document(
                        RecordId.of("violation", "v" + random.nextInt()), "SAMR", "示县罚〔2026〕1号", DAY, Optional.of(DAY)))
                : List.of();
        SchemeOutcome scheme = new SchemeOutcome(
                "comprehensive",
                random.nextInt(9) == 0
                        ? Optional.empty()
                        : Optional.of(new Tier("comprehensive", random.nextInt(4), "B")),
                "band",
                records ? List.of("cap:recent-penalty") : List.of(),
                documents);
        return new Outcome(
                List.of(scheme),
                new TreeSet<>(List.of("gas")),
                new TreeSet<>(),
                records ? new TreeSet<>(List.of("attention@subject/x")) : new TreeSet<>());
    }
}
