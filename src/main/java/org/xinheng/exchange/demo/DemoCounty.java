package org.xinheng.exchange.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.FactChange;

/**
 * A fictional county: the same seed, size and date make the same facts, in the order in which they depend on each other,
 * in constant memory however many there are.
 */
public final class DemoCounty {
    private static final String SOURCE = "demo-registry";
    /** Percent that an enterprise holds of the one that holds it, where it does. */
    private static final int CROSS_HOLDING = 5;
    /** Percent that are held at most besides, so that nobody's shares come to more than all. */
    private static final int MOST_HELD = 90;

    private final long seed;
    private final int size;
    private final DemoSubjects subjects;
    private final DemoRecords records;
    private final BiFunction<String, SourceKey, SealedPerson> seal;

    /**
     * @param seed what the county is made from
     * @param size how many subjects it has
     * @param today the date after which nothing in it is dated
     * @param seal makes a person of a name and a key unreadable
     */
    public DemoCounty(long seed, int size, LocalDate today, BiFunction<String, SourceKey, SealedPerson> seal) {
        this.seed = seed;
        this.size = size;
        this.subjects = new DemoSubjects(seed, today);
        this.records = new DemoRecords(seed, today);
        this.seal = seal;
    }

    /** Tells every fact of the county. */
    public void tell(Consumer<FactChange> facts) {
        DemoCatalogue.areas().forEach(a -> facts.accept(new FactChange.AreaSaved(a)));
        DemoCatalogue.departments().forEach(d -> facts.accept(new FactChange.DepartmentSaved(d)));
        DemoCatalogue.items().forEach(i -> facts.accept(new FactChange.ItemSaved(i)));
        for (int n = 0; n < size; n++) {
            facts.accept(new FactChange.SubjectSaved(subjects.subject(n)));
            person(n).ifPresent(p -> facts.accept(new FactChange.PersonSaved(p)));
        }
        for (int n = 0; n < size; n++) {
            Subject subject = subjects.subject(n);
            relations(subject, n, facts);
            records.violations(subject, n).forEach(v -> facts.accept(new FactChange.ViolationSaved(v)));
            records.inspections(subject, n).forEach(i -> facts.accept(new FactChange.InspectionSaved(i)));
        }
    }

    /** Every entity brings the person who may represent it. */
    private Optional<SealedPerson> person(int n) {
        if (!subjects.kind(n).isEntity()) {
            return Optional.empty();
        }
        Dice dice = new Dice(seed, "person", n);
        return Optional.of(seal.apply(dice.of(Words.SURNAMES) + dice.of(Words.GIVEN), personKey(n)));
    }

    private void relations(Subject subject, int n, Consumer<FactChange> facts) {
        Dice dice = new Dice(seed, "relation", n);
        LocalDate since = subject.establishedOn().orElseThrow();
        if (!subject.kind().isEntity()) {
            subjects.enterpriseBefore(n, dice)
                    .filter(operator -> operates(subject.kind()))
                    .ifPresent(operator -> relate(
                            facts,
                            RelationKind.OPERATES,
                            subjects.subject(operator).id(),
                            subject,
                            since));
            return;
        }
        relate(facts, RelationKind.LEGAL_REPRESENTATIVE_OF, representative(n, dice), subject, since);
        if (subject.kind() != SubjectKind.ENTERPRISE) {
            return;
        }
        int own = dice.perMille(500) ? 40 + dice.below(61) : 0;
        Optional<Integer> other = subjects.enterpriseBefore(n, dice);
        int others = 0;
        if (other.isPresent() && dice.perMille(120)) {
            Subject parent = subjects.subject(other.get());
            if (dice.perMille(300)) {
                relate(facts, RelationKind.BRANCH_OF, subject.id(), parent, later(since, parent));
            } else {
                others = 10 + dice.below(60);
                hold(facts, parent.id(), subject, later(since, parent), others);
                if (dice.perMille(60)) {
                    hold(facts, subject.id(), parent, later(since, parent), CROSS_HOLDING);
                }
            }
        }
        if (own > 0) {
            hold(facts, PersonId.of(personKey(n).text()), subject, since, Math.min(own, MOST_HELD - others));
        }
        if (dice.perMille(80)) {
            LocalDate ended = since.plusDays(1 + dice.below(28));
            Relation former = new Relation(
                    RelationKind.EXECUTIVE_OF,
                    representative(n + 1, dice),
                    subject.id(),
                    new Period(since, Optional.of(ended)),
                    Optional.empty(),
                    Optional.of("监事"),
                    SOURCE);
            facts.accept(new FactChange.RelationSaved(former));
        }
    }

    /** Mostly the entity's own person; a few persons represent dozens. */
    private Party representative(int n, Dice dice) {
        int hub = n;
        if (dice.perMille(70)) {
            hub = dice.below(Math.max(1, size / 200)) * 3;
        }
        while (hub > 0 && (hub >= size || !subjects.kind(hub).isEntity())) {
            hub--;
        }
        int known = subjects.kind(hub).isEntity() ? hub : n;
        return PersonId.of(personKey(known).text());
    }

    private static boolean operates(SubjectKind kind) {
        return kind == SubjectKind.FACILITY || kind == SubjectKind.SITE || kind == SubjectKind.ONLINE_SPACE;
    }

    private static LocalDate later(LocalDate since, Subject other) {
        LocalDate founded = other.establishedOn().orElseThrow();
        return founded.isAfter(since) ? founded : since;
    }

    private static void hold(Consumer<FactChange> facts, Party from, Subject to, LocalDate since, int percent) {
        facts.accept(new FactChange.RelationSaved(new Relation(
                RelationKind.HOLDS,
                from,
                to.id(),
                Period.since(since),
                Optional.of(BigDecimal.valueOf(percent, 2)),
                Optional.empty(),
                SOURCE)));
    }

    private static void relate(Consumer<FactChange> facts, RelationKind kind, Party from, Subject to, LocalDate since) {
        facts.accept(new FactChange.RelationSaved(
                new Relation(kind, from, to.id(), Period.since(since), Optional.empty(), Optional.empty(), SOURCE)));
    }

    private static SourceKey personKey(int n) {
        return new SourceKey(SOURCE, "person-" + n);
    }
}
