package org.xinheng.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Attributes;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.ProceedingState;
import org.xinheng.record.ProceedingStep;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.record.WithholdingGround;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.FactChange;

/** Whoever follows the feed holds, after ten thousand events, exactly what a fresh snapshot holds. */
@QuarkusTest
class MirrorTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);
    private static final int EVENTS = 10_000 * Integer.getInteger("scale", 1);
    private static final int BATCH = 500;
    private static final int SUBJECTS = 240;

    @Inject
    BatchPath path;

    private final Random random = new Random(7);
    private final List<SubjectId> subjects = new ArrayList<>();
    private final Map<RecordId, Known> known = new TreeMap<>();
    private int number;

    /** What the test knows of a record that it made. */
    private static final class Known {
        private Violation violation;
        private boolean withdrawn;
        private Optional<Proceeding> withholding = Optional.empty();

        boolean isPublic(LocalDate today) {
            return !withdrawn
                    && violation.severity() != Severity.MINOR
                    && violation.repairedOn().isEmpty()
                    && today.isBefore(violation.publishedUntil().orElseThrow())
                    && withholding.filter(p -> !p.state().isEnd()).isEmpty();
        }
    }

    @AfterEach
    void realTimeAgain() {
        TestClock.real();
    }

    @Test
    void tenThousandEventsLaterEveryMirrorHoldsWhatAFreshSnapshotHolds() {
        TestClock.noonOf(TODAY);
        enterSubjects();
        String base = "http://localhost:" + RestAssured.port;
        Mirror steady = new Mirror(base);
        Mirror cutOff = new Mirror(base);
        Mirror absent = new Mirror(base);
        Mirror fromNothing = new Mirror(base);
        steady.load();
        cutOff.load();
        absent.load();

        LocalDate day = TODAY;
        int events = 0;
        for (int round = 0; events < EVENTS; round++) {
            List<FactChange> batch = new ArrayList<>();
            Set<RecordId> touched = new HashSet<>();
            while (batch.size() < BATCH && events + batch.size() < EVENTS) {
                event(day, touched).ifPresent(batch::add);
            }
            path.enter("tests", batch);
            events += batch.size();
            steady.follow(1 + random.nextInt(500));
            cutOff.followUntilCutOff(random);
            if (round % 4 == 3) {
                day = day.plusDays(1 + random.nextInt(3));
                TestClock.noonOf(day);
            }
        }

        Set<String> expected = ids(day);
        String[] snapshot = {""};
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            // While what ended is being taken down there is no snapshot, and the answer says so.
            snapshot[0] = given().get("/public/v1/snapshots/latest")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(ours(snapshot[0])).isEqualTo(expected);
        });
        assertThat(expected).hasSizeGreaterThan(100);
        for (Mirror mirror : List.of(steady, cutOff, absent, fromNothing)) {
            mirror.follow(1_000);
            assertThat(mirror.file())
                    .isEqualTo(given().get("/public/v1/snapshots/latest").asString());
        }
        assertThat(steady.position()).isGreaterThan(EVENTS / 4);
    }

    private void enterSubjects() {
        List<FactChange> batch = new ArrayList<>();
        for (int i = 0; i < SUBJECTS; i++) {
            SourceKey key = new SourceKey("mirror-test", UUID.randomUUID().toString());
            SubjectId id = SubjectId.of(key.text());
            subjects.add(id);
            batch.add(new FactChange.SubjectSaved(new Subject(
                    id,
                    i % 3 == 0 ? SubjectKind.INDIVIDUAL_BUSINESS : SubjectKind.ENTERPRISE,
                    "示例县镜像" + i + "号有限公司",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(key),
                    "demo-county",
                    Optional.of("F52"),
                    Optional.of(LocalDate.of(2015, 3, 1)),
                    SubjectStatus.ACTIVE,
                    List.of(),
                    Attributes.NONE)));
        }
        path.enter("tests", batch);
    }

    /** One event; none where it would touch a record of the batch again. */
    private Optional<FactChange> event(LocalDate day, Set<RecordId> touched) {
        int chance = random.nextInt(100);
        if (known.size() < 50 || chance < 40) {
            Known fresh = new Known();
            fresh.violation = violation(day, subjects.get(random.nextInt(SUBJECTS)), ++number, "未按规定公示信息");
            known.put(fresh.violation.id(), fresh);
            touched.add(fresh.violation.id());
            return Optional.of(new FactChange.ViolationSaved(fresh.violation));
        }
        List<Known> all = List.copyOf(known.values());
        Known one = all.get(random.nextInt(all.size()));
        Violation violation = one.violation;
        if (!touched.add(violation.id())) {
            return Optional.empty();
        }
        if (chance < 60 && !one.withdrawn) {
            one.violation = with(violation, "更正：" + random.nextInt(1_000));
            return Optional.of(new FactChange.ViolationSaved(one.violation));
        } else if (chance < 70 && !one.withdrawn) {
            one.withdrawn = true;
            return Optional.of(new FactChange.ViolationWithdrawn(violation.party(), violation.id(), "撤销"));
        } else if (chance < 82 && !one.withdrawn) {
            Optional<LocalDate> on = violation.repairedOn().isPresent() ? Optional.empty() : Optional.of(day);
            one.violation = violation.repaired(on);
            return Optional.of(new FactChange.ViolationRepaired(violation.party(), violation.id(), on));
        }
        one.withholding = Optional.of(withholding(one, day));
        return Optional.of(new FactChange.ProceedingSaved(violation.party(), one.withholding.get()));
    }

    private static Proceeding withholding(Known one, LocalDate day) {
        if (one.withholding.filter(p -> !p.state().isEnd()).isPresent()) {
            return one.withholding
                    .get()
                    .after(
                            new ProceedingStep(ProceedingAction.LIFT, day, "reviewer", "恢复", List.of()),
                            ProceedingState.LIFTED);
        }
        int ordinal = one.withholding.map(Proceeding::ordinal).orElse(0) + 1;
        return new Proceeding(
                Proceeding.identifier(ProceedingKind.WITHHOLDING, one.violation.id(), ordinal),
                ProceedingKind.WITHHOLDING,
                one.violation.id(),
                ordinal,
                Optional.of(WithholdingGround.TRADE_SECRET),
                new TreeSet<>(),
                ProceedingState.OPEN,
                List.of(new ProceedingStep(ProceedingAction.FILE, day, "officer", "商业秘密", List.of())));
    }

    private Violation violation(LocalDate day, SubjectId subject, int n, String behaviour) {
        Severity severity = Severity.values()[random.nextInt(3)];
        return new Violation(
                ViolationKind.PENALTY,
                severity,
                subject,
                "SAMR",
                Optional.of("示县镜罚〔2026〕" + n + "号"),
                Optional.empty(),
                Optional.empty(),
                behaviour,
                new TreeSet<>(Set.of(PenaltyType.CONFISCATION)),
                Optional.empty(),
                day,
                Optional.of(day.plusDays(1 + random.nextInt(40))),
                Optional.empty(),
                Optional.empty(),
                false,
                Attributes.NONE);
    }

    private static Violation with(Violation v, String behaviour) {
        return new Violation(
                v.kind(),
                v.severity(),
                v.party(),
                v.department(),
                v.documentNumber(),
                v.sourceKey(),
                v.item(),
                behaviour,
                v.penaltyTypes(),
                v.listType(),
                v.decidedOn(),
                v.publishedUntil(),
                v.repairedOn(),
                v.fine(),
                v.firstMinorOffence(),
                v.attributes());
    }

    private Set<String> ids(LocalDate day) {
        return known.values().stream()
                .filter(k -> k.isPublic(day))
                .map(k -> k.violation.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ours(String snapshot) {
        return snapshot.lines()
                .map(line -> line.replaceAll(".*\"id\":\"([0-9a-z]{26})\".*", "$1"))
                .filter(id -> known.containsKey(new RecordId(id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
