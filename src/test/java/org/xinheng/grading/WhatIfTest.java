package org.xinheng.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Attributes;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.policy.Scheme;
import org.xinheng.record.CaseType;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Level;

/** What-if foretells what the rules read aloud say, and leaves out nothing that a policy tells apart. */
class WhatIfTest {
    private static final int CASES = 4 * Integer.getInteger("scale", 1);
    private static final LocalDate DAY = RandomFacts.DAY;

    @Test
    void whatIsForetoldIsWhatTheRulesReadAloudSay() {
        RandomFacts random = new RandomFacts(6);
        for (String name : List.of("xinheng-county", "published", "food-risk", "tax-credit", "fhrs", "environment")) {
            Policy policy = policy(name);
            NaiveGrader naive = new NaiveGrader(policy, Cutoffs.NONE);
            Grader grader = new Grader(policy);
            for (int i = 0; i < CASES; i++) {
                Facts facts = random.next();
                for (Scheme scheme : policy.schemes()) {
                    WhatIf whatIf = new WhatIf(grader, scheme.code(), DAY);
                    Optional<String> now = tier(naive, scheme, facts);
                    List<WhatIf.Event> events = whatIf.events(facts);
                    List<Hypothesis> moves = whatIf.moves(facts);
                    assertThat(events).hasSameSizeAs(moves);
                    for (int e = 0; e < moves.size(); e++) {
                        Optional<String> then = tier(naive, scheme, moves.get(e).then());
                        assertThat(then)
                                .as("%s: %s", scheme.code(), moves.get(e))
                                .isNotEqualTo(now);
                        assertThat(events.get(e).after().map(Tier::label)).isEqualTo(then);
                    }
                }
            }
        }
    }

    @Test
    void noRepairWithdrawalOrPlainFurtherViolationThatMovesATierIsLeftOut() {
        RandomFacts random = new RandomFacts(7);
        for (String name : List.of("xinheng-county", "food-risk", "environment")) {
            Policy policy = policy(name);
            NaiveGrader naive = new NaiveGrader(policy, Cutoffs.NONE);
            Grader grader = new Grader(policy);
            for (int i = 0; i < CASES; i++) {
                Facts facts = random.next();
                for (Scheme scheme : policy.schemes()) {
                    Optional<String> now = tier(naive, scheme, facts);
                    Set<List<Object>> moving = new HashSet<>();
                    for (Violation v : facts.violations()) {
                        List<Violation> rest = Hypothesis.without(facts.violations(), v::equals);
                        if (!tier(naive, scheme, facts.withViolations(rest)).equals(now)) {
                            moving.add(List.of(Happening.WITHDRAWAL, v.id().value()));
                        }
                        if (v.repairedOn().isEmpty()
                                && !v.decidedOn().isAfter(DAY)
                                && !tier(
                                                naive,
                                                scheme,
                                                facts.withViolations(
                                                        Hypothesis.and(rest, v.repaired(Optional.of(DAY)))))
                                        .equals(now)) {
                            moving.add(List.of(Happening.REPAIR, v.id().value()));
                        }
                    }
                    for (ViolationKind kind : ViolationKind.values()) {
                        for (Severity severity : Severity.values()) {
                            List<Violation> more = Hypothesis.and(facts.violations(), plain(facts, kind, severity));
                            if (!tier(naive, scheme, facts.withViolations(more)).equals(now)) {
                                moving.add(List.of(kind, severity));
                            }
                        }
                    }
                    assertThat(told(new WhatIf(grader, scheme.code(), DAY).events(facts)))
                            .isEqualTo(moving);
                }
            }
        }
    }

    /** A worked example: 5 + 5 + 5 is rating 5; one score of 6 or more makes it 4, of 11 2, of 16 1. */
    @Test
    void aFoodBusinessLearnsWhichNextInspectionWouldCostItsRating() {
        Facts facts = new RandomFacts(8).next();
        Inspection last = inspection(facts, Map.of("hygiene", 5, "structure", 5, "confidence", 5));
        Facts five = new Facts(facts.subject(), List.of(), List.of(last), List.of());
        List<WhatIf.Event> events = new WhatIf(new Grader(policy("fhrs")), "fhrs", DAY).events(five);
        assertThat(events.stream()
                        .filter(e -> e.kind() == Happening.INSPECTION)
                        .filter(e -> value(e, "result").equals(Optional.of("NO_PROBLEM")))
                        .flatMap(e -> value(e, "hygiene").stream()
                                .map(h -> h + " → " + e.after().orElseThrow().label())))
                .containsExactly("6 → 4", "11 → 2", "16 → 1", "21 → 0");
        assertThat(events)
                .anySatisfy(e -> assertThat(e.kind()).isEqualTo(Happening.INSPECTION_WITHDRAWAL))
                .noneSatisfy(e -> assertThat(e.kind()).isEqualTo(Happening.VIOLATION));
    }

    /** Which list, which attribute and which upstream tier matter is known from the policy alone. */
    @Test
    void anEventThatOnlyASpecialRecordOrRatingBringsIsFound() {
        Facts facts = clean();
        List<WhatIf.Event> tax = new WhatIf(new Grader(policy("tax-credit")), "tax", DAY).events(facts);
        assertThat(tax)
                .anySatisfy(e -> assertThat(value(e, "directD")).contains("yes"))
                .anySatisfy(e -> assertThat(e.kind()).isEqualTo(Happening.SUBJECT_CHANGE));
        List<WhatIf.Event> worst = new WhatIf(new Grader(policy("published")), "worst", DAY).events(facts);
        assertThat(worst).anySatisfy(e -> {
            assertThat(e.kind()).isEqualTo(Happening.RATING);
            assertThat(value(e, "label")).contains("D");
            assertThat(e.after().map(Tier::label)).contains("高");
        });
        List<WhatIf.Event> county =
                new WhatIf(new Grader(policy("xinheng-county")), "comprehensive", DAY).events(facts);
        assertThat(county)
                .anySatisfy(e -> {
                    assertThat(e.kind()).isEqualTo(Happening.SUBJECT_CHANGE);
                    assertThat(value(e, "status")).contains("REVOKED");
                })
                .anySatisfy(e -> assertThat(e.kind()).isEqualTo(Happening.LINK));
    }

    private static Facts clean() {
        RandomFacts random = new RandomFacts(9);
        return Stream.generate(random::next)
                .map(f -> new Facts(f.subject(), List.of(), List.of(), List.of()))
                .filter(f -> f.subject().kind().name().equals("ENTERPRISE")
                        && f.subject().status().isSupervised()
                        && f.subject().attributes().values().isEmpty())
                .filter(f -> f.subject()
                        .establishedOn()
                        .map(DAY.minusYears(11)::isAfter)
                        .orElse(false))
                .findFirst()
                .orElseThrow();
    }

    private static Set<List<Object>> told(List<WhatIf.Event> events) {
        Set<List<Object>> told = new HashSet<>();
        for (WhatIf.Event event : events) {
            if (event.kind() == Happening.REPAIR || event.kind() == Happening.WITHDRAWAL) {
                told.add(List.of(event.kind(), event.record().orElseThrow()));
            } else if (event.kind() == Happening.VIOLATION && event.details().isEmpty()) {
                told.add(List.of(
                        event.violation().orElseThrow(), event.severity().orElseThrow()));
            }
        }
        return told;
    }

    private static Optional<String> value(WhatIf.Event event, String field) {
        return event.details().stream()
                .filter(d -> d.field().equals(field))
                .map(WhatIf.Detail::value)
                .findFirst();
    }

    private static Optional<String> tier(NaiveGrader naive, Scheme scheme, Facts facts) {
        return naive.say(scheme, facts, DAY).flatMap(NaiveGrader.Said::tier);
    }

    private static Violation plain(Facts facts, ViolationKind kind, Severity severity) {
        return new Violation(
                kind,
                severity,
                facts.subject().id(),
                "NOBODY",
                Optional.of("none"),
                Optional.empty(),
                Optional.empty(),
                "无",
                null,
                Optional.empty(),
                DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                null);
    }

    private static Inspection inspection(Facts facts, Map<String, Integer> scores) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        scores.forEach((name, score) -> numbers.put(name, BigDecimal.valueOf(score)));
        return new Inspection(
                facts.subject().id(),
                "FOOD",
                "SAMR",
                "k",
                Level.COUNTY,
                CaseType.ROUTINE,
                true,
                DAY.minusDays(90),
                new TreeSet<>(Set.of(ResultCode.NO_PROBLEM)),
                Optional.empty(),
                Attributes.of(numbers));
    }

    private static Policy policy(String name) {
        try (InputStream stream = WhatIfTest.class.getResourceAsStream("/policies/" + name + ".yaml")) {
            return PolicyReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
