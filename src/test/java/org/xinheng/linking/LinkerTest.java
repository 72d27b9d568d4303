package org.xinheng.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.Policy;
import org.xinheng.record.Link;
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

    @Test
    void aListingReachesTheOtherEnterpriseOfTheSameRepresentativeForThreeYears() {
        List<Link> links = links(
                TARGET,
                List.of(represents(LISTED, DAY.minusYears(1), null), represents(TARGET, DAY.minusYears(1), null)),
                listing(DAY, null));
        assertThat(links).hasSize(1);
        Link link = links.get(0);
        assertThat(link.rule()).isEqualTo("same-representative");
        assertThat(link.restricts()).isFalse();
        assertThat(link.causingSubject()).isEqualTo(LISTED);
        assertThat(link.via()).containsExactly(PERSON);
        assertThat(link.strength()).isEqualByComparingTo("1");
        assertThat(link.otherPaths()).isZero();
        // The publication of a serious record ends on the corresponding day, one day before the rule's own term.
        assertThat(link.period()).isEqualTo(new Period(DAY, Optional.of(DAY.plusYears(3))));
    }

    @Test
    void aRevocationProposesABarOfItsRepresentativeAtThatTime() {
        Link bar = links(
                        PERSON,
                        List.of(represents(LISTED, DAY.minusYears(1), DAY.plusDays(1))),
                        LinkingPolicies.violation(LISTED, DAY, Optional.empty(), ViolationKind.REVOCATION, ""))
                .get(0);
        assertThat(bar.rule()).isEqualTo("representative-bar");
        assertThat(bar.target()).isEqualTo(PERSON);
        assertThat(bar.restricts()).isTrue();
        assertThat(bar.period()).isEqualTo(new Period(DAY, Optional.of(DAY.plusYears(3))));
        assertThat(links(
                        PERSON,
                        List.of(represents(LISTED, DAY.minusYears(1), DAY)),
                        LinkingPolicies.violation(LISTED, DAY, Optional.empty(), ViolationKind.REVOCATION, "")))
                .isEmpty();
    }

    @Test
    void aRepairEndsTheLinkAndASecondCauseKeepsIt() {
        List<Relation> both =
                List.of(represents(LISTED, DAY.minusYears(1), null), represents(TARGET, DAY.minusYears(1), null));
        Link ended = links(TARGET, both, listing(DAY, DAY.plusMonths(2))).get(0);
        assertThat(ended.period().until()).contains(DAY.plusMonths(2));
        Link kept = links(TARGET, both, listing(DAY, DAY.plusMonths(2)), listing(DAY.plusDays(1), null))
                .get(0);
        assertThat(kept.causes()).hasSize(2);
        assertThat(kept.period().until()).contains(DAY.plusDays(1).plusYears(3));
    }

    @Test
    void whatEndedBeforeTheNextCauseBeganIsAnotherLink() {
        List<Relation> both =
                List.of(represents(LISTED, DAY.minusYears(1), null), represents(TARGET, DAY.minusYears(1), null));
        List<Link> links = links(TARGET, both, listing(DAY, DAY.plusMonths(2)), listing(DAY.plusMonths(3), null));
        assertThat(links).extracting(l -> l.period().from()).containsExactly(DAY, DAY.plusMonths(3));
        assertThat(links).allSatisfy(l -> assertThat(l.causes()).hasSize(1));
    }

    @Test
    void aRoleThatEndedBeforeTheCauseCarriesNothingAndOneTakenUpLaterCarriesFromThen() {
        Relation former = represents(LISTED, DAY.minusYears(2), DAY.minusDays(1));
        assertThat(links(TARGET, List.of(former, represents(TARGET, DAY.minusYears(1), null)), listing(DAY, null)))
                .isEmpty();
        Relation later = represents(TARGET, DAY.plusMonths(6), DAY.plusMonths(9));
        Link link = links(TARGET, List.of(represents(LISTED, DAY.minusYears(1), null), later), listing(DAY, null))
                .get(0);
        assertThat(link.period()).isEqualTo(new Period(DAY.plusMonths(6), Optional.of(DAY.plusMonths(9))));
    }

    @Test
    void aDirectDOfATaxpayerReachesWhatItsRepresentativeRunsAfterIt() {
        Relation here = represents(LISTED, DAY.minusYears(1), null);
        Relation later = represents(TARGET, DAY.plusMonths(2), null);
        Violation direct = LinkingPolicies.taxPenalty(LISTED, DAY, true);
        Link link = links(LinkingPolicies.tax(), TARGET, List.of(here, later), direct)
                .get(0);
        assertThat(link.rule()).isEqualTo("after-direct-d");
        assertThat(link.restricts()).isTrue();
        assertThat(link.period())
                .isEqualTo(new Period(
                        DAY.plusMonths(2), Optional.of(DAY.plusYears(1).plusDays(1))));

        Relation before = represents(TARGET, DAY.minusMonths(2), null);
        assertThat(links(LinkingPolicies.tax(), TARGET, List.of(here, before), direct))
                .isEmpty();
        Violation points = LinkingPolicies.taxPenalty(LISTED, DAY, false);
        assertThat(links(LinkingPolicies.tax(), TARGET, List.of(here, later), points))
                .isEmpty();
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
        assertThat(links(TARGET, List.of(holds), listing(DAY, null))).isEmpty();
    }

    private static List<Link> links(Party target, List<Relation> relations, Violation... causes) {
        return links(LinkingPolicies.shipped(), target, relations, causes);
    }

    private static List<Link> links(Policy policy, Party target, List<Relation> relations, Violation... causes) {
        Reach reach = new Reach(new Linker(policy));
        relations.forEach(reach::load);
        List.of(causes).forEach(c -> reach.load(c));
        return reach.search().links(target);
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
        return LinkingPolicies.violation(
                LISTED, decided, Optional.ofNullable(repaired), ViolationKind.SERIOUS_LISTING, "");
    }
}
