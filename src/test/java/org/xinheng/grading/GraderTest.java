package org.xinheng.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.policy.Scheme;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;

/**
 * The compiled grader says what the rules read aloud say, on every day. With {@code -Dscale=15} it is asked about more than
 * 100,000 random subjects, policies and dates.
 */
class GraderTest {
    private static final int CASES = 1_000 * Integer.getInteger("scale", 1);
    private static final int WALKS = 60 * Integer.getInteger("scale", 1);

    private static final Cutoffs CUTOFFS = new Cutoffs(
            "run-1",
            new TreeMap<>(Map.of(
                    "percentile",
                    new TreeMap<>(Map.of(
                            "others", List.of(new BigDecimal("0.7"), new BigDecimal("2.5")),
                            "few", List.of(new BigDecimal("1"), new BigDecimal("4.125")))))));

    private final List<Policy> policies = Stream.of(
                    "xinheng-county", "everything", "published", "food-risk", "tax-credit", "fhrs", "environment")
            .map(GraderTest::policy)
            .toList();

    @Test
    void theCompiledGraderSaysWhatTheRulesReadAloudSay() {
        RandomFacts random = new RandomFacts(1);
        for (Policy policy : policies) {
            Grader grader = new Grader(policy, CUTOFFS);
            NaiveGrader naive = new NaiveGrader(policy, CUTOFFS);
            for (int i = 0; i < CASES; i++) {
                Facts facts = random.next();
                LocalDate on = RandomFacts.DAY.plusDays(i % 700 - 200);
                Outcome outcome = grader.outcome(facts, on);
                for (Scheme scheme : policy.schemes()) {
                    Optional<NaiveGrader.Said> said = naive.say(scheme, facts, on);
                    Optional<SchemeOutcome> graded = outcome.scheme(scheme.code());
                    assertThat(graded.isPresent()).isEqualTo(said.isPresent());
                    Assessment explained =
                            grader.assess(facts, scheme.code(), on).orElseThrow();
                    assertForetold(explained.nextChange(), said, day -> naive.say(scheme, facts, day), on, i);
                    if (said.isPresent()) {
                        assertThat(graded.get().tier().map(Tier::label))
                                .as("%s: %s on %s", scheme.code(), facts, on)
                                .isEqualTo(said.get().tier());
                        assertThat(graded.get().decidedBy())
                                .isEqualTo(said.get().decidedBy());
                        assertThat(graded.get().applied()).isEqualTo(said.get().applied());
                        assertThat(explained.score().map(BigDecimal::stripTrailingZeros))
                                .as("%s: %s on %s", scheme.code(), facts, on)
                                .isEqualTo(said.get().score().map(BigDecimal::stripTrailingZeros));
                        assertThat(explained.tier()).isEqualTo(graded.get().tier());
                    }
                    BigDecimal sum = explained.contributions().stream()
                            .map(Contribution::points)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    explained.exactScore().ifPresent(exact -> assertThat(exact).isEqualByComparingTo(sum));
                }
            }
        }
    }

    private interface Say {
        Optional<NaiveGrader.Said> on(LocalDate day);
    }

    /** The rules read aloud say the same until the day before the foretold one and something else on it. */
    private static void assertForetold(
            Optional<Assessment.NextChange> foretold,
            Optional<NaiveGrader.Said> now,
            Say naive,
            LocalDate from,
            int random) {
        LocalDate end = foretold.map(Assessment.NextChange::on).orElse(from.plusYears(6));
        long days = ChronoUnit.DAYS.between(from, end);
        assertThat(essence(naive.on(end.minusDays(1)))).isEqualTo(essence(now));
        assertThat(essence(naive.on(from.plusDays(random * 7919L % days)))).isEqualTo(essence(now));
        if (foretold.isPresent()) {
            assertThat(essence(naive.on(end))).isNotEqualTo(essence(now));
        }
    }

    /** What is said, apart from the score, which is free to move within its band. */
    private static Optional<List<Object>> essence(Optional<NaiveGrader.Said> said) {
        return said.map(s -> List.of(s.tier(), s.decidedBy(), s.applied()));
    }

    @Test
    void theOutcomeIsEqualOnEveryDayBeforeTheForetoldOneAndDifferentOnIt() {
        RandomFacts random = new RandomFacts(2);
        for (Policy policy : policies) {
            Grader grader = new Grader(policy, CUTOFFS);
            for (int i = 0; i < WALKS; i++) {
                Facts facts = random.next();
                LocalDate from = RandomFacts.DAY.plusDays(i % 90);
                Timeline timeline = grader.timeline(facts, from);
                Outcome last = grader.outcome(facts, from);
                List<LocalDate> changes = new ArrayList<>();
                for (LocalDate day = from.plusDays(1); day.isBefore(from.plusYears(5)); day = day.plusDays(1)) {
                    Outcome now = grader.outcome(facts, day);
                    if (!now.saysTheSameAs(last)) {
                        changes.add(day);
                        if (changes.size() == 2) {
                            break;
                        }
                    }
                    last = now;
                    Optional<Outcome> said = timeline.on(day);
                    assertThat(said.map(now::saysTheSameAs))
                            .as("%s on %s", facts, day)
                            .isEqualTo(Optional.of(true));
                }
                assertThat(reached(timeline.changesOn(), from))
                        .isEqualTo(changes.stream().findFirst());
                assertThat(reached(timeline.changesAgainOn(), from))
                        .isEqualTo(changes.stream().skip(1).findFirst());
            }
        }
    }

    @Test
    void aPolicyThatFollowsOnALaterDayIsForetold() {
        RandomFacts random = new RandomFacts(5);
        LocalDate followed = RandomFacts.DAY.plusDays(120);
        Grader next = new Grader(policies.get(1));
        Grader former = new Grader(policies.get(0));
        Grader grader = former.followedBy(followed, next);
        for (int i = 0; i < WALKS; i++) {
            Facts facts = random.next();
            Timeline timeline = grader.timeline(facts, RandomFacts.DAY);
            Outcome first = grader.outcome(facts, RandomFacts.DAY);
            Optional<LocalDate> change = Optional.empty();
            for (int days = 1; days < 800 && change.isEmpty(); days++) {
                LocalDate day = RandomFacts.DAY.plusDays(days);
                Outcome now = grader.outcome(facts, day);
                Grader due = day.isBefore(followed) ? former : next;
                assertThat(now.saysTheSameAs(due.outcome(facts, day))).isTrue();
                if (!now.saysTheSameAs(first)) {
                    change = Optional.of(day);
                }
            }
            LocalDate end = RandomFacts.DAY.plusDays(800);
            assertThat(timeline.changesOn().filter(d -> d.isBefore(end))).isEqualTo(change);
        }
    }

    @Test
    void theOrderOfFactsCarriesNoMeaning() {
        RandomFacts random = new RandomFacts(3);
        Grader grader = new Grader(policies.get(0));
        for (int i = 0; i < CASES / 4; i++) {
            Facts facts = random.next();
            List<Violation> violations = new ArrayList<>(facts.violations());
            List<Inspection> inspections = new ArrayList<>(facts.inspections());
            Collections.shuffle(violations, new Random(i));
            Collections.shuffle(inspections, new Random(i));
            Facts shuffled = new Facts(
                    facts.subject(), violations, inspections, facts.links(), facts.ratings(), facts.adjustments());
            assertThat(grader.outcome(shuffled, RandomFacts.DAY).saysTheSameAs(grader.outcome(facts, RandomFacts.DAY)))
                    .isTrue();
        }
    }

    @Test
    void aViolationMoreNeverImprovesATierAndARepairNeverWorsensIt() {
        RandomFacts random = new RandomFacts(4);
        Policy policy = policies.get(0);
        Grader grader = new Grader(policy);
        for (int i = 0; i < CASES / 2; i++) {
            Facts facts = random.next();
            Violation more = random.violation(facts.subject().id());
            List<Violation> violations = new ArrayList<>(facts.violations());
            violations.add(more);
            int before = ordinal(grader, facts);
            int after = ordinal(grader, with(facts, violations));
            assertThat(after).isGreaterThanOrEqualTo(before);
            violations.set(violations.size() - 1, repaired(more));
            int mended = ordinal(grader, with(facts, violations));
            assertThat(mended).isLessThanOrEqualTo(after).isGreaterThanOrEqualTo(before);
        }
    }

    private static Facts with(Facts facts, List<Violation> violations) {
        return new Facts(
                facts.subject(), violations, facts.inspections(), facts.links(), facts.ratings(), facts.adjustments());
    }

    private static Violation repaired(Violation v) {
        return new Violation(
                v.kind(),
                v.severity(),
                v.party(),
                v.department(),
                v.documentNumber(),
                v.sourceKey(),
                v.item(),
                v.behaviour(),
                v.penaltyTypes(),
                v.listType(),
                v.decidedOn(),
                v.publishedUntil(),
                Optional.of(v.decidedOn()),
                v.fine(),
                v.firstMinorOffence(),
                v.attributes());
    }

    private static int ordinal(Grader grader, Facts facts) {
        return grader.outcome(facts, RandomFacts.DAY)
                .scheme("comprehensive")
                .flatMap(SchemeOutcome::tier)
                .map(Tier::ordinal)
                .orElse(0);
    }

    /** A change later than the walk goes is no change to it. */
    private static Optional<LocalDate> reached(Optional<LocalDate> change, LocalDate from) {
        return change.filter(d -> d.isBefore(from.plusYears(5)));
    }

    private static Policy policy(String name) {
        try (InputStream stream = GraderTest.class.getResourceAsStream("/policies/" + name + ".yaml")) {
            return PolicyReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
