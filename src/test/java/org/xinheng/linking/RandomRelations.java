package org.xinheng.linking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/** Small random graphs of relations: hubs, cycles, branches, dated roles, several relations between the same two. */
final class RandomRelations {
    static final LocalDate DAY = LocalDate.of(2025, 5, 20);

    private final SplittableRandom random;
    private final int subjects;
    private final int persons;

    RandomRelations(long seed, int subjects, int persons) {
        this.random = new SplittableRandom(seed);
        this.subjects = subjects;
        this.persons = persons;
    }

    SplittableRandom random() {
        return random;
    }

    SubjectId subject() {
        return subject(random.nextInt(3) == 0 ? 0 : random.nextInt(subjects));
    }

    PersonId person() {
        return person(random.nextInt(2) == 0 ? 0 : random.nextInt(persons));
    }

    SubjectId subject(int n) {
        return SubjectId.of("s" + n);
    }

    PersonId person(int n) {
        return PersonId.of("p" + n);
    }

    List<SubjectId> subjects() {
        List<SubjectId> all = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            all.add(subject(i));
        }
        return all;
    }

    List<Party> parties() {
        List<Party> all = new ArrayList<>(subjects());
        for (int i = 0; i < persons; i++) {
            all.add(person(i));
        }
        return all;
    }

    /** At most so many relations, no two of one identity. */
    List<Relation> relations(int most) {
        List<Relation> relations = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            Relation relation = relation();
            if (relations.stream().noneMatch(r -> r.id().equals(relation.id()))) {
                relations.add(relation);
            }
        }
        return relations;
    }

    Relation relation() {
        RelationKind kind = RelationKind.values()[random.nextInt(RelationKind.values().length)];
        Party from;
        SubjectId to;
        do {
            from = kind.mayStartFromPerson() && random.nextInt(3) > 0 ? person() : subject();
            to = subject();
        } while (from.equals(to));
        LocalDate since = DAY.plusDays(random.nextInt(1_000) - 700);
        return new Relation(
                kind,
                from,
                to,
                new Period(
                        since,
                        random.nextBoolean() ? Optional.empty() : Optional.of(since.plusDays(1 + random.nextInt(900)))),
                kind == RelationKind.HOLDS && random.nextInt(4) > 0
                        ? Optional.of(BigDecimal.valueOf(random.nextInt(101), 2))
                        : Optional.empty(),
                Optional.empty(),
                "t" + random.nextInt(2));
    }
}
