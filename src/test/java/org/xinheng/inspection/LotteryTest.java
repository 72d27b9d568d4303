package org.xinheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Digests;
import org.xinheng.code.SubjectId;
import org.xinheng.inspection.draw.Auditor;
import org.xinheng.inspection.draw.HashTree;
import org.xinheng.inspection.draw.Lottery;
import org.xinheng.inspection.draw.Snapshot;
import org.xinheng.inspection.draw.Snapshot.Candidate;
import org.xinheng.inspection.draw.Snapshot.Chance;
import org.xinheng.record.task.Commitment;
import org.xinheng.record.task.Draw;
import org.xinheng.record.task.Draw.DrawnVisit;
import org.xinheng.record.task.DrawState;
import org.xinheng.record.task.FallenAway;

/** Draws are what their snapshot and seed make of them, and everybody can find that out. */
class LotteryTest {
    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);
    private static final Instant AFTER = Instant.parse("2026-04-30T07:00:00Z");
    private static final String SECRET = "a secret of the disciplinary office, 2026";
    private static final byte[] SALT_KEY = Digests.sha256(Digests.utf8("salt"));

    @Test
    void theAuditorsProgramRecomputesADrawOverAHundredThousandSubjects() {
        Snapshot snapshot = snapshot(100_000, 60, 7);
        String given = AuditText.of(draw(snapshot), Digests.hex(SALT_KEY), snapshot.lines());
        assertThat(given.lines().filter(l -> l.startsWith("visit\t"))).hasSizeGreaterThan(3_000);
        assertThat(Auditor.says(given)).isEqualTo("sound");
    }

    @Test
    void theAuditorsProgramNoticesEveryForgery() {
        Snapshot snapshot = snapshot(600, 10, 5);
        String given = AuditText.of(draw(snapshot), Digests.hex(SALT_KEY), snapshot.lines());
        String first =
                given.lines().filter(l -> l.startsWith("visit\t")).findFirst().orElseThrow();
        String subject =
                given.lines().filter(l -> l.startsWith("subject\t")).findFirst().orElseThrow();
        assertThat(Auditor.says(given.replace(first + "\n", ""))).endsWith("NOT SOUND");
        assertThat(Auditor.says(given.replace(subject, subject + "x")))
                .contains("the snapshot's hash")
                .endsWith("NOT SOUND");
        assertThat(Auditor.says(given.replace(SECRET, "another secret, chosen when the value was known")))
                .contains("the promised hash of the secret")
                .endsWith("NOT SOUND");
    }

    @Test
    void replacementsAreTheNextOfTheOrderAndTheAuditorFindsThemSo() {
        Snapshot snapshot = snapshot(400, 10, 3);
        Draw draw = draw(snapshot);
        Lottery lottery =
                new Lottery(snapshot, Digests.unhex(draw.opening().orElseThrow().seed()));
        List<DrawnVisit> drawn = lottery.draw();
        DrawnVisit gone = drawn.get(drawn.size() - 1);
        Optional<DrawnVisit> next = lottery.replace(gone);
        Draw replaced =
                draw.replaced(new Draw.Replacement(gone.subject(), FallenAway.CANCELLED, "注销", next, "officer", AFTER));
        assertThat(replaced.standing())
                .hasSameSizeAs(drawn)
                .doesNotContain(gone)
                .contains(next.orElseThrow());
        assertThat(Auditor.says(AuditText.of(replaced, Digests.hex(SALT_KEY), snapshot.lines())))
                .isEqualTo("sound");
    }

    /** 抽查概率: over many seeds everybody is taken as often as anybody. */
    @Test
    void everySubjectIsTakenAsOftenAsAnyOther() {
        int sample = 10;
        int seeds = 10_000;
        Snapshot base = snapshot(51, 4, 11);
        int subjects = base.subjects().size();
        List<Chance> chances = base.subjects().stream()
                .map(c -> new Chance(c.subject(), "B 0.20", c.area(), c.from(), c.until(), false))
                .toList();
        Snapshot one = new Snapshot(
                base.head(),
                base.rule(),
                List.of(new Snapshot.Stratum("B 0.20", subjects, "0.20", sample)),
                base.areas(),
                base.inspectors(),
                chances,
                List.of());
        Map<SubjectId, Integer> taken = new HashMap<>();
        for (int i = 0; i < seeds; i++) {
            byte[] seed = Digests.sha256(Digests.utf8("seed " + i));
            new Lottery(one, seed).draw().forEach(v -> taken.merge(v.subject(), 1, Integer::sum));
        }
        double expected = (double) seeds * sample / subjects;
        double sum = chances.stream()
                .mapToDouble(c -> Math.pow(taken.getOrDefault(c.subject(), 0) - expected, 2) / expected)
                .sum();
        // Draws without replacement vary less: by the factor (N - n) / (N - 1). The bounds are the normal
        // approximation's
        // one in a thousand at either end (Wilson and Hilferty).
        double chiSquare = sum * (subjects - 1) / (subjects - sample);
        double freedom = subjects - 1;
        double third = Math.cbrt(chiSquare / freedom);
        double deviation = (third - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
        assertThat(deviation).isBetween(-3.09, 3.09);
    }

    @Test
    void nobodyGoesWhoMustNotAndTheLoadIsShared() {
        for (int i = 0; i < 20; i++) {
            Snapshot snapshot = snapshot(300, 12, i);
            Map<String, Candidate> candidates = new TreeMap<>();
            Map<String, Integer> loads = new HashMap<>();
            snapshot.inspectors().forEach(c -> {
                candidates.put(c.code(), c);
                loads.put(c.code(), c.load());
            });
            Map<SubjectId, Chance> chances = new HashMap<>();
            snapshot.subjects().forEach(c -> chances.put(c.subject(), c));
            Set<SubjectId> seen = new HashSet<>();
            for (DrawnVisit visit : new Lottery(snapshot, Digests.sha256(Digests.utf8("x" + i))).draw()) {
                Chance chance = chances.get(visit.subject());
                assertThat(seen.add(visit.subject())).isTrue();
                assertThat(visit.inspectors()).hasSize(3).doesNotHaveDuplicates();
                List<String> path = snapshot.areas().get(chance.area());
                for (String code : visit.inspectors()) {
                    Candidate candidate = candidates.get(code);
                    assertThat(candidate.fit()).isEqualTo(Candidate.OK);
                    assertThat(candidate.avoids())
                            .doesNotContain(visit.subject().text());
                    assertThat(candidate.validUntil()).isAfterOrEqualTo(visit.until());
                    assertThat(candidate.areas()).containsAnyElementsOf(path);
                    int load = loads.get(code);
                    assertThat(snapshot.inspectors())
                            .filteredOn(c -> c.expert() == candidate.expert()
                                    && !visit.inspectors().contains(c.code())
                                    && isFree(c, chance, path, loads))
                            .allMatch(c -> loads.get(c.code()) >= load);
                }
                assertThat(candidates.get(visit.inspectors().get(2)).expert()).isTrue();
                visit.inspectors().forEach(code -> loads.merge(code, 1, Integer::sum));
            }
        }
    }

    private static boolean isFree(Candidate one, Chance chance, List<String> path, Map<String, Integer> loads) {
        int added = loads.get(one.code()) - one.load();
        return one.fit().equals(Candidate.OK)
                && !one.avoids().contains(chance.subject().text())
                && !one.validUntil().isBefore(chance.until())
                && one.areas().stream().anyMatch(path::contains)
                && one.room().map(room -> added < room).orElse(true);
    }

    @Test
    void nobodyIsDrawnForMoreVisitsThanTheirRegisterAllows() {
        for (int i = 0; i < 4; i++) {
            Snapshot wide = snapshot(400, 8, 40 + i);
            SplittableRandom random = new SplittableRandom(i);
            Map<String, Integer> room = new TreeMap<>();
            List<Candidate> limited = wide.inspectors().stream()
                    .map(c -> {
                        room.put(c.code(), c.expert() ? 30 : random.nextInt(12));
                        return new Candidate(
                                c.code(),
                                c.expert(),
                                c.validUntil(),
                                c.areas(),
                                c.load(),
                                Optional.of(room.get(c.code())),
                                c.avoids(),
                                c.fit());
                    })
                    .toList();
            Snapshot snapshot = new Snapshot(
                    wide.head(), wide.rule(), wide.strata(), wide.areas(), limited, wide.subjects(), wide.excluded());
            Draw draw = draw(snapshot);
            Map<String, Integer> visits = new HashMap<>();
            draw.visits().forEach(v -> {
                assertThat(v.inspectors()).hasSize(3);
                v.inspectors().forEach(code -> visits.merge(code, 1, Integer::sum));
            });
            visits.forEach((code, number) -> assertThat(number).as(code).isLessThanOrEqualTo(room.get(code)));

            Lottery lottery = new Lottery(
                    snapshot, Digests.unhex(draw.opening().orElseThrow().seed()));
            lottery.draw();
            List<Chance> passed = snapshot.subjects().stream()
                    .filter(c -> lottery.isPassedOver(c.subject()))
                    .toList();
            assertThat(passed).isNotEmpty();
            assertThat(passed).noneMatch(c -> draw.visitTo(c.subject()).isPresent());
            DrawnVisit gone = draw.visits().get(0);
            Draw replaced = draw.replaced(new Draw.Replacement(
                    gone.subject(), FallenAway.CANCELLED, "注销", lottery.replace(gone), "officer", AFTER));
            assertThat(Auditor.says(AuditText.of(replaced, Digests.hex(SALT_KEY), snapshot.lines())))
                    .isEqualTo("sound");
        }
    }

    @Test
    void aLineIsProvedByItsPathAndNoOtherLineIs() {
        for (int size : List.of(1, 2, 3, 7, 64, 65, 1000)) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                lines.add("subject\t" + i);
            }
            HashTree tree = new HashTree(lines, SALT_KEY);
            for (int i = 0; i < size; i += 1 + size / 50) {
                HashTree.Proof proof = tree.proof(i);
                assertThat(proof.root()).isEqualTo(tree.root());
                assertThat(new HashTree.Proof(i, proof.line() + "x", proof.salt(), proof.path()).root())
                        .isNotEqualTo(tree.root());
            }
        }
    }

    @Test
    void aSnapshotIsWhatItsLinesSay() {
        Snapshot snapshot = snapshot(50, 5, 1);
        assertThat(Snapshot.parse(snapshot.lines())).isEqualTo(snapshot);
        assertThat(Packed.unpack(Packed.pack(snapshot.lines()))).isEqualTo(snapshot.lines());
    }

    private static Draw draw(Snapshot snapshot) {
        byte[] root = new HashTree(snapshot.lines(), SALT_KEY).root();
        byte[] seed = Lottery.seed(root, SECRET, "3251.77");
        Commitment commitment = new Commitment(
                snapshot.rule().commitment(),
                "reviewer",
                AFTER.minusSeconds(9_000),
                Optional.of(snapshot.head().draw()));
        return new Draw(
                        snapshot.head().plan(),
                        1,
                        2026,
                        "ITEM",
                        "SAMR",
                        "county",
                        FROM,
                        UNTIL,
                        "officer",
                        AFTER.minusSeconds(3_600),
                        "p",
                        9,
                        Digests.hex(root),
                        commitment,
                        "index",
                        AFTER,
                        Optional.empty(),
                        DrawState.PREPARED,
                        Optional.empty(),
                        List.of(),
                        List.of())
                .drawn(
                        new Draw.Opening(SECRET, "3251.77", Digests.hex(seed), "reviewer", AFTER),
                        new Lottery(snapshot, seed).draw());
    }

    private static Snapshot snapshot(int subjects, int inspectors, int number) {
        SplittableRandom random = new SplittableRandom(number);
        Map<String, List<String>> areas = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            areas.put("town-" + i, List.of("town-" + i, "county"));
        }
        List<String> names = List.of("A 0.01", "B 0.02", "C 0.10", "D 0.30");
        int[] sizes = new int[4];
        List<Chance> chances = new ArrayList<>();
        List<Snapshot.Excluded> excluded = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            int tier = Math.min(3, random.nextInt(100) / 30);
            sizes[tier]++;
            SubjectId id = SubjectId.of(number + "-" + i);
            if (random.nextInt(50) == 0) {
                excluded.add(new Snapshot.Excluded(id, names.get(tier), "CAP"));
            } else {
                chances.add(new Chance(
                        id,
                        names.get(tier),
                        "town-" + random.nextInt(4),
                        FROM.plusDays(random.nextInt(20)),
                        UNTIL.minusDays(random.nextInt(20)),
                        random.nextInt(200) == 0));
            }
        }
        List<Snapshot.Stratum> strata = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String ratio = names.get(i).substring(2);
            strata.add(new Snapshot.Stratum(
                    names.get(i), sizes[i], ratio, SampleSize.of(sizes[i], new BigDecimal(ratio))));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < inspectors + 4; i++) {
            boolean expert = i >= inspectors;
            Set<String> avoids = i < 2 || expert
                    ? Set.of()
                    : Set.of(chances.get(random.nextInt(chances.size()))
                            .subject()
                            .text());
            candidates.add(new Candidate(
                    String.format("I%04d", i),
                    expert,
                    i < 2 || expert ? UNTIL : UNTIL.minusDays(random.nextInt(30)),
                    i < 2 || expert ? List.of("county") : List.of("town-" + random.nextInt(4)),
                    random.nextInt(3),
                    i < 2 || expert ? Optional.empty() : Optional.of(random.nextInt(40)),
                    avoids,
                    i > 2 && !expert && random.nextInt(6) == 0 ? "NOT_QUALIFIED" : Candidate.OK));
        }
        Snapshot.Head head =
                new Snapshot.Head(Draw.id("plan", 1, 0), "plan", 1, "ITEM", "SAMR", "county", FROM, UNTIL, "p", 9);
        Snapshot.Rule rule = new Snapshot.Rule(2, 1, Digests.hex(Digests.sha256(Digests.utf8(SECRET))), AFTER, "index");
        return new Snapshot(head, rule, strata, areas, candidates, chances, excluded);
    }
}
