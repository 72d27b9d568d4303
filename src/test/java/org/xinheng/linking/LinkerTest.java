package org.xinheng.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Attributes;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Link;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/** Whom a serious listing reaches, through whom, until when. */
class LinkerTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);
    private static final SubjectId LISTED = SubjectId.of("listed");
    private static final SubjectId TARGET = SubjectId.of("target");
    private static final PersonId PERSON = PersonId.of("person");

    private final Linker linker = new Linker(policy());

    @Test
    void aListingReachesTheOtherEnterpriseOfTheSameRepresentativeForThreeYears() {
        List<Link> links = linker.links(
                TARGET,
                around(
                        List.of(
                                represents(LISTED, DAY.minusYears(1), null),
                                represents(TARGET, DAY.minusYears(1), null)),
                        listing(DAY, null)));
        assertThat(links).hasSize(1);
        Link link = links.get(0);
        assertThat(link.rule()).isEqualTo("same-representative");
        assertThat(link.causingSubject()).isEqualTo(LISTED);
        assertThat(link.via()).containsExactly(PERSON);
        // The publication of a serious record ends on the corresponding day, one day before the rule's own term.
        assertThat(link.period()).isEqualTo(new Period(DAY, Optional.of(DAY.plusYears(3))));
    }

    @Test
    void aRepairEndsTheLinkAndASecondCauseKeepsIt() {
        List<Relation> both =
                List.of(represents(LISTED, DAY.minusYears(1), null), represents(TARGET, DAY.minusYears(1), null));
        Link ended = linker.links(TARGET, around(both, listing(DAY, DAY.plusMonths(2))))
                .get(0);
        assertThat(ended.period().until()).contains(DAY.plusMonths(2));
        Link kept = linker.links(
                        TARGET,
                        new Neighbourhood(
                                both, List.of(listing(DAY, DAY.plusMonths(2)), listing(DAY.plusDays(1), null))))
                .get(0);
        assertThat(kept.causes()).hasSize(2);
        assertThat(kept.period().until()).contains(DAY.plusDays(1).plusYears(3));
    }

    @Test
    void aRoleThatEndedBeforeTheCauseCarriesNothingAndOneTakenUpLaterCarriesFromThen() {
        Relation former = represents(LISTED, DAY.minusYears(2), DAY.minusDays(1));
        assertThat(linker.links(
                        TARGET,
                        around(List.of(former, represents(TARGET, DAY.minusYears(1), null)), listing(DAY, null))))
                .isEmpty();
        Relation later = represents(TARGET, DAY.plusMonths(6), DAY.plusMonths(9));
        Link link = linker.links(
                        TARGET, around(List.of(represents(LISTED, DAY.minusYears(1), null), later), listing(DAY, null)))
                .get(0);
        assertThat(link.period()).isEqualTo(new Period(DAY.plusMonths(6), Optional.of(DAY.plusMonths(9))));
    }

    @Test
    void shareholdersAreNotReachedByDefault() {
        Relation holds = new Relation(
                RelationKind.HOLDS,
                TARGET,
                LISTED,
                Period.since(DAY.minusYears(1)),
                Optional.empty(),
                Optional.empty(),
                "t");
        assertThat(linker.links(TARGET, around(List.of(holds), listing(DAY, null))))
                .isEmpty();
    }

    @Test
    void anExhaustiveSearchFindsTheSamePairsAndDaysInRandomGraphs() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 2_000 * Integer.getInteger("scale", 1); round++) {
            List<SubjectId> subjects = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                subjects.add(SubjectId.of("s" + i));
            }
            List<Relation> relations = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                relation(random, subjects).ifPresent(relations::add);
            }
            List<Violation> causes = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                LocalDate decided = DAY.plusDays(random.nextInt(900) - 450);
                causes.add(violation(
                        subjects.get(random.nextInt(4)),
                        decided,
                        random.nextInt(3) == 0 ? decided.plusDays(random.nextInt(500)) : null,
                        random.nextBoolean() ? ViolationKind.SERIOUS_LISTING : ViolationKind.PENALTY));
            }
            SubjectId target = subjects.get(0);
            List<Link> links = linker.links(target, new Neighbourhood(relations, causes));
            for (int i = -500; i < 1_600; i += 1 + random.nextInt(60)) {
                LocalDate day = DAY.plusDays(i);
                assertThat(links.stream()
                                .filter(l -> l.period().contains(day))
                                .map(l -> l.rule() + " " + l.causingSubject())
                                .toList())
                        .as("round %d on %s", round, day)
                        .containsAll(expected(target, relations, causes, day));
            }
            links.forEach(l -> assertThat(
                            expected(target, relations, causes, l.period().from()))
                    .contains(l.rule() + " " + l.causingSubject()));
            links.forEach(l -> assertThat(expected(
                            target, relations, causes, l.period().until().orElseThrow()))
                    .doesNotContain(l.rule() + " " + l.causingSubject()));
            Collections.shuffle(relations, new Random(round));
            Collections.shuffle(causes, new Random(round));
            assertThat(linker.links(target, new Neighbourhood(relations, causes)))
                    .isEqualTo(links);
        }
    }

    /** Every rule, cause and pair of relations, tried one by one for one day. */
    private static Set<String> expected(
            SubjectId target, List<Relation> relations, List<Violation> causes, LocalDate day) {
        Set<String> found = new TreeSet<>();
        for (Violation cause : causes) {
            boolean lasts = cause.kind() == ViolationKind.SERIOUS_LISTING
                    && !day.isBefore(cause.decidedOn())
                    && day.isBefore(cause.decidedOn().plusYears(3))
                    && cause.repairedOn().map(day::isBefore).orElse(true);
            if (!lasts || cause.party().equals(target)) {
                continue;
            }
            for (Relation first : relations) {
                if (first.kind() == RelationKind.BRANCH_OF
                        && first.to().equals(cause.party())
                        && first.from().equals(target)
                        && first.period().contains(day)) {
                    found.add("branch-of-listed " + cause.party());
                }
                for (Relation second : relations) {
                    if (first.kind() == RelationKind.LEGAL_REPRESENTATIVE_OF
                            && second.kind() == RelationKind.LEGAL_REPRESENTATIVE_OF
                            && first.to().equals(cause.party())
                            && second.from().equals(first.from())
                            && second.to().equals(target)
                            && first.period().contains(cause.decidedOn())
                            && second.period().contains(day)) {
                        found.add("same-representative " + cause.party());
                    }
                }
            }
        }
        return found;
    }

    private static Optional<Relation> relation(SplittableRandom random, List<SubjectId> subjects) {
        SubjectId to = subjects.get(random.nextInt(4));
        boolean branch = random.nextInt(4) == 0;
        Party from = branch ? subjects.get(random.nextInt(4)) : PersonId.of("p" + random.nextInt(2));
        if (from.equals(to)) {
            return Optional.empty();
        }
        LocalDate since = DAY.plusDays(random.nextInt(1_000) - 700);
        return Optional.of(new Relation(
                branch ? RelationKind.BRANCH_OF : RelationKind.LEGAL_REPRESENTATIVE_OF,
                from,
                to,
                new Period(
                        since,
                        random.nextBoolean() ? Optional.empty() : Optional.of(since.plusDays(1 + random.nextInt(900)))),
                Optional.empty(),
                Optional.empty(),
                "t"));
    }

    private static Neighbourhood around(List<Relation> relations, Violation cause) {
        return new Neighbourhood(relations, List.of(cause));
    }

    private static Relation represents(SubjectId subject, LocalDate from, LocalDate until) {
        return new Relation(
                RelationKind.LEGAL_REPRESENTATIVE_OF,
                PERSON,
                subject,
                new Period(from, Optional.ofNullable(until)),
                Optional.empty(),
                Optional.empty(),
                "t");
    }

    private static Violation listing(LocalDate decided, LocalDate repaired) {
        return violation(LISTED, decided, repaired, ViolationKind.SERIOUS_LISTING);
    }

    private static Violation violation(SubjectId against, LocalDate decided, LocalDate repaired, ViolationKind kind) {
        return new Violation(
                kind,
                Severity.SERIOUS,
                against,
                "SAMR",
                Optional.of(kind + "" + decided),
                Optional.empty(),
                Optional.empty(),
                "行为",
                null,
                Optional.empty(),
                decided,
                Optional.empty(),
                Optional.ofNullable(repaired),
                Optional.empty(),
                false,
                Attributes.NONE);
    }

    private static Policy policy() {
        try (InputStream stream = LinkerTest.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return PolicyReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
