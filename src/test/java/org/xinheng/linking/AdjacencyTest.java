package org.xinheng.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SubjectKind;

/** The compact relations hold what a plain list would, in the declared order, and take merged parties apart again. */
class AdjacencyTest {
    private static final View ALL = new View(Set.of(), Optional.empty(), party -> true);

    @Test
    void pagesPutTogetherAreAllRelationsOfAKindInTheDeclaredOrder() {
        for (int round = 0; round < 300; round++) {
            RandomRelations some = new RandomRelations(round, 5, 3);
            Adjacency adjacency = new Adjacency();
            List<Relation> naive = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                change(some, adjacency, naive);
            }
            assertThat(adjacency.all()).containsExactlyInAnyOrderElementsOf(naive);
            assertThat(adjacency.relations()).isEqualTo(naive.size());
            for (Party party : some.parties()) {
                assertThat(pages(adjacency, party, 1 + round % 3))
                        .as("round %d at %s", round, party)
                        .isEqualTo(expected(naive, Set.of(party)));
            }
        }
    }

    @Test
    void whatASubjectIsIsKeptHoweverManyComeWithIt() {
        Adjacency adjacency = new Adjacency();
        SubjectKind[] kinds = SubjectKind.values();
        for (int i = 0; i < 5_000; i++) {
            adjacency.describe(new SubjectId(i), kinds[i % kinds.length]);
        }
        for (int i = 0; i < 5_000; i++) {
            assertThat(adjacency.kind(adjacency.find(new SubjectId(i)))).contains(kinds[i % kinds.length]);
        }
    }

    @Test
    void mergedPartiesAreWalkedAsOneUntilTheyAreSeparated() {
        for (int round = 0; round < 300; round++) {
            RandomRelations some = new RandomRelations(round, 5, 3);
            List<Relation> naive = some.relations(30);
            Adjacency adjacency = new Adjacency();
            naive.forEach(adjacency::put);
            PersonId kept = some.person(0);
            PersonId other = some.person(1);
            adjacency.merge(other, kept);
            assertThat(adjacency.canonical(adjacency.find(other))).isEqualTo(adjacency.find(kept));
            assertThat(pages(adjacency, kept, 2)).isEqualTo(expected(naive, Set.of(kept, other)));
            adjacency.separate(other);
            for (Party party : some.parties()) {
                if (adjacency.find(party) != Adjacency.NONE) {
                    assertThat(pages(adjacency, party, 2)).isEqualTo(expected(naive, Set.of(party)));
                }
            }
        }
    }

    @Test
    void pagesOfAHubOfFiftyThousandPutTogetherAreAllOfThem() {
        Adjacency adjacency = new Adjacency();
        SubjectId holding = SubjectId.of("holding");
        for (int i = 0; i < 50_000; i++) {
            adjacency.put(new Relation(
                    RelationKind.HOLDS,
                    holding,
                    SubjectId.of("held" + i),
                    Period.since(RandomRelations.DAY),
                    Optional.empty(),
                    Optional.empty(),
                    "t"));
        }
        int party = adjacency.find(holding);
        List<Relation> seen = new ArrayList<>();
        Optional<Relation> after = Optional.empty();
        do {
            Neighbours page = Neighbours.page(adjacency, party, Side.OUT, RelationKind.HOLDS, ALL, after, 200);
            assertThat(page.total()).isEqualTo(50_000);
            seen.addAll(page.relations());
            after = page.more() ? Optional.of(page.relations().get(199)) : Optional.empty();
        } while (after.isPresent());
        assertThat(seen).hasSize(50_000).doesNotHaveDuplicates();
    }

    private static void change(RandomRelations some, Adjacency adjacency, List<Relation> naive) {
        if (!naive.isEmpty() && some.random().nextInt(4) == 0) {
            Relation gone = naive.remove(some.random().nextInt(naive.size()));
            assertThat(adjacency.remove(gone.from(), gone.to(), gone.id())).contains(gone);
            assertThat(adjacency.remove(gone.from(), gone.to(), gone.id())).isEmpty();
            return;
        }
        Relation relation = some.relation();
        Optional<Relation> former =
                naive.stream().filter(r -> r.id().equals(relation.id())).findFirst();
        assertThat(adjacency.put(relation)).isEqualTo(former);
        former.ifPresent(naive::remove);
        naive.add(relation);
    }

    private static List<Relation> pages(Adjacency adjacency, Party party, int limit) {
        List<Relation> all = new ArrayList<>();
        int ordinal = adjacency.find(party);
        for (Side side : Side.values()) {
            for (RelationKind kind : RelationKind.values()) {
                Optional<Relation> after = Optional.empty();
                do {
                    if (ordinal == Adjacency.NONE) {
                        break;
                    }
                    Neighbours page = Neighbours.page(adjacency, ordinal, side, kind, ALL, after, limit);
                    all.addAll(page.relations());
                    after = page.more() ? Optional.of(all.get(all.size() - 1)) : Optional.empty();
                } while (after.isPresent());
            }
        }
        return all;
    }

    private static List<Relation> expected(List<Relation> naive, Set<Party> parties) {
        Comparator<Party> subjectsFirst = Comparator.<Party, Boolean>comparing(PersonId.class::isInstance)
                .thenComparing((a, b) -> Long.compareUnsigned(value(a), value(b)));
        return Stream.of(Side.values())
                .flatMap(side -> naive.stream()
                        .filter(r -> parties.contains(side == Side.OUT ? r.from() : r.to()))
                        .sorted(Comparator.comparing(Relation::kind)
                                .thenComparing(side == Side.OUT ? Relation::to : Relation::from, subjectsFirst)
                                .thenComparing(r -> r.period().from())
                                .thenComparing(Relation::source)))
                .toList();
    }

    private static long value(Party party) {
        return party instanceof PersonId person ? person.value() : ((SubjectId) party).value();
    }
}
