package org.xinheng.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
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
import org.xinheng.registry.SubjectKind;

/** Links agree with an exhaustive search, and links found change by change with links found at once. */
class LinkOracleTest {
    private static final Policy POLICY = LinkingPolicies.withEverySort();
    private static final int SCALE = Integer.getInteger("scale", 1);

    @Test
    void linksMainPathsStrengthsAndPeriodsAreThoseOfAnExhaustiveSearch() {
        int links = 0;
        for (int round = 0; round < 2_000 * SCALE; round++) {
            RandomRelations some = new RandomRelations(round, 7, 3);
            World world = new World();
            some.relations(18).forEach(r -> world.relations.put(r.id(), r));
            for (int i = some.random().nextInt(5); i > 0; i--) {
                Violation cause = cause(some);
                world.causes.put(cause.id(), cause);
            }
            if (some.random().nextInt(3) == 0) {
                world.same.put(some.person(1), some.person(0));
            }
            world.kinds.put(some.subject(1), SubjectKind.INSTITUTION);
            Reach reach = new Reach(new Linker(POLICY));
            world.relations.values().forEach(reach::load);
            world.kinds.forEach(reach::describe);
            world.causes.values().forEach(v -> reach.load(v));
            world.same.forEach(reach::merge);
            assertThat(sets(reach.search().all())).as("round %d", round).isEqualTo(world.naive());
            links += world.naive().values().stream().mapToInt(Set::size).sum();
        }
        assertThat(links).as("links that were compared").isGreaterThan(1_000);
    }

    @Test
    void linksFoundChangeByChangeAreThoseFoundAtOnce() {
        for (int round = 0; round < 60 * SCALE; round++) {
            RandomRelations some = new RandomRelations(10_000 + round, 8, 3);
            World world = new World();
            Reach reach = new Reach(new Linker(POLICY));
            Map<Party, Set<Link>> kept = new HashMap<>();
            for (int step = 0; step < 80; step++) {
                for (int i = some.random().nextInt(3); i >= 0; i--) {
                    world.change(some, reach);
                }
                Search search = reach.search();
                for (Party party : reach.takeConcerned()) {
                    List<Link> found = search.links(party);
                    if (found.isEmpty()) {
                        kept.remove(party);
                    } else {
                        kept.put(party, new HashSet<>(found));
                    }
                }
                assertThat(kept).as("round %d step %d", round, step).isEqualTo(sets(search.all()));
            }
            assertThat(kept).isEqualTo(world.naive());
        }
    }

    @Test
    void aChangeCostsWhatItAffectsHoweverLargeThePopulationIs() {
        long small = costOfOneListing(1_000);
        long large = costOfOneListing(50_000);
        assertThat(large).isEqualTo(small).isLessThan(200);
    }

    @Test
    void aHubIsWalkedOnceForAllWhomItConcerns() {
        long hundred = costOfAHub(100);
        long tenThousand = costOfAHub(10_000);
        assertThat(tenThousand).isLessThan(hundred * 110);
    }

    /** Groups of five enterprises of one person each; one enterprise of one group is listed. */
    private static long costOfOneListing(int groups) {
        Reach reach = new Reach(new Linker(POLICY));
        for (int g = 0; g < groups; g++) {
            for (int i = 0; i < 5; i++) {
                reach.load(represents(PersonId.of("p" + g), SubjectId.of("s" + g + "/" + i)));
            }
        }
        reach.put(listing(SubjectId.of("s7/2")));
        Set<Party> concerned = reach.takeConcerned();
        Search search = reach.search();
        assertThat(concerned.stream().mapToInt(p -> search.links(p).size()).sum())
                .isEqualTo(4);
        return reach.looks() + search.looks();
    }

    private static long costOfAHub(int size) {
        Reach reach = new Reach(new Linker(POLICY));
        for (int i = 0; i < size; i++) {
            reach.load(represents(PersonId.of("hub"), SubjectId.of("s" + i)));
        }
        reach.put(listing(SubjectId.of("s0")));
        Set<Party> concerned = reach.takeConcerned();
        Search search = reach.search();
        assertThat(concerned.stream().mapToInt(p -> search.links(p).size()).sum())
                .isEqualTo(size - 1);
        return reach.looks() + search.looks();
    }

    private static Relation represents(PersonId person, SubjectId subject) {
        return new Relation(
                RelationKind.LEGAL_REPRESENTATIVE_OF,
                person,
                subject,
                Period.since(RandomRelations.DAY.minusYears(1)),
                Optional.empty(),
                Optional.empty(),
                "t");
    }

    private static Violation listing(SubjectId subject) {
        return LinkingPolicies.violation(
                subject, RandomRelations.DAY, Optional.empty(), ViolationKind.SERIOUS_LISTING, "1");
    }

    private static Violation cause(RandomRelations some) {
        SplittableRandom random = some.random();
        LocalDate decided = RandomRelations.DAY.plusDays(random.nextInt(900) - 450);
        ViolationKind[] kinds = {
            ViolationKind.SERIOUS_LISTING,
            ViolationKind.REVOCATION,
            ViolationKind.PENALTY,
            ViolationKind.JUDGMENT_DEFAULT
        };
        return LinkingPolicies.violation(
                random.nextInt(5) == 0 ? some.person() : some.subject(),
                decided,
                random.nextInt(3) == 0 ? Optional.of(decided.plusDays(random.nextInt(500))) : Optional.empty(),
                kinds[random.nextInt(kinds.length)],
                "" + random.nextInt(3));
    }

    private static Map<Party, Set<Link>> sets(Map<Party, List<Link>> links) {
        Map<Party, Set<Link>> sets = new HashMap<>();
        links.forEach((party, list) -> sets.put(party, new HashSet<>(list)));
        return sets;
    }

    /** What is known, as plain maps. */
    private static final class World {
        private final Map<Object, Relation> relations = new HashMap<>();
        private final Map<Object, Violation> causes = new HashMap<>();
        private final Map<Party, Party> same = new HashMap<>();
        private final Map<SubjectId, SubjectKind> kinds = new HashMap<>();

        Map<Party, Set<Link>> naive() {
            return new NaiveLinks(POLICY, List.copyOf(relations.values()), List.copyOf(causes.values()), same, kinds)
                    .all();
        }

        void change(RandomRelations some, Reach reach) {
            SplittableRandom random = some.random();
            switch (random.nextInt(9)) {
                case 0 ->
                    any(random, relations).ifPresent(r -> {
                        relations.remove(r.id());
                        reach.remove(r.from(), r.to(), r.id());
                    });
                case 1 ->
                    any(random, causes).ifPresent(v -> {
                        causes.remove(v.id());
                        reach.remove(v.party(), v.id());
                    });
                case 2, 3 -> {
                    Violation cause = cause(some);
                    causes.put(cause.id(), cause);
                    reach.put(cause);
                }
                case 4 -> {
                    Party other = some.person(1 + random.nextInt(2));
                    if (same.remove(other) == null) {
                        same.put(other, some.person(0));
                        reach.merge(other, some.person(0));
                    } else {
                        reach.separate(other, some.person(0));
                    }
                }
                case 5 -> {
                    SubjectId subject = some.subject();
                    if (reach.adjacency().find(subject) != Adjacency.NONE) {
                        SubjectKind kind = random.nextBoolean() ? SubjectKind.INSTITUTION : SubjectKind.ENTERPRISE;
                        kinds.put(subject, kind);
                        reach.describe(subject, kind);
                    }
                }
                default -> {
                    Relation relation = some.relation();
                    relations.put(relation.id(), relation);
                    reach.put(relation);
                }
            }
        }

        private static <T> Optional<T> any(SplittableRandom random, Map<Object, T> map) {
            List<T> all = new ArrayList<>(map.values());
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }
    }
}
