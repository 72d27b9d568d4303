package org.xinheng.exchange.first;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.LongIndex;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.exchange.load.CheckedRows;
import org.xinheng.grading.Timeline;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Population;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.Standing;
import org.xinheng.standing.StandingMaker;

/**
 * The subjects and persons of a first load, in some 200 bytes each. Rows bring them one after the other and are read by
 * any number of threads meanwhile; the n-th subject and the n-th person keep their ordinals.
 */
public final class Parties implements CheckedRows.Directory {
    private final Population population = new Population();
    private final LongIndex subjects = new LongIndex();
    private final LongIndex persons = new LongIndex();
    /** Persons by what their identifier would be if a department's key were all that is known. */
    private final LongIndex keys = new LongIndex();

    private final RuleBook book;
    private final LocalDate today;
    private volatile long[] personIds = new long[1024];
    private Optional<Timeline> plain = Optional.empty();
    private int subjectCount;
    private int personCount;

    Parties(RuleBook book, LocalDate today) {
        this.book = book;
        this.today = today;
    }

    @Override
    public Population population() {
        return population;
    }

    @Override
    public boolean knows(Party party) {
        return index(party).get(value(party)) != LongIndex.ABSENT;
    }

    @Override
    public Map<SourceKey, PersonId> persons(Set<SourceKey> asked) {
        Map<SourceKey, PersonId> found = new HashMap<>();
        for (SourceKey key : asked) {
            int ordinal = keys.get(PersonId.of(key.text()).value());
            if (ordinal != LongIndex.ABSENT) {
                found.put(key, new PersonId(personIds[ordinal]));
            }
        }
        return found;
    }

    @Override
    public synchronized void enter(List<FactChange> facts) {
        for (FactChange fact : facts) {
            if (fact instanceof FactChange.SubjectSaved saved) {
                enter(saved.subject());
            } else if (fact instanceof FactChange.PersonSaved saved) {
                enter(saved.sealed());
            }
        }
    }

    private void enter(Subject subject) {
        if (subjects.get(subject.id().value()) == LongIndex.ABSENT) {
            subjects.put(subject.id().value(), subjectCount++);
        }
        population.enter(placeholder(subject), subject.keys());
    }

    /** What later rows ask of a subject is its names and its area; it is graded when all about it is read. */
    private Standing placeholder(Subject subject) {
        if (plain.isEmpty()) {
            plain = Optional.of(
                    StandingMaker.make(Dossier.of(subject), 1, book, today).timeline());
        }
        return new Standing(
                subject.id(),
                population.version(subject.id()) + 1,
                book.key(),
                subject.kind(),
                subject.status(),
                subject.area(),
                Optional.empty(),
                List.of(),
                List.of(),
                plain.get(),
                List.of());
    }

    private void enter(SealedPerson person) {
        int ordinal = persons.get(person.id().value());
        if (ordinal == LongIndex.ABSENT) {
            ordinal = personCount++;
            if (ordinal == personIds.length) {
                personIds = Arrays.copyOf(personIds, 2 * ordinal);
            }
            personIds[ordinal] = person.id().value();
            persons.put(person.id().value(), ordinal);
        }
        if (person.key().isPresent()) {
            long key = PersonId.of(person.key().get().text()).value();
            int other = keys.get(key);
            // Of two persons under one key the graph finds the one of the lower identifier.
            boolean lower = other != LongIndex.ABSENT
                    && new PersonId(personIds[other])
                                    .text()
                                    .compareTo(person.id().text())
                            <= 0;
            keys.put(key, lower ? other : ordinal);
        }
    }

    /** How many subjects there are. */
    public int subjectCount() {
        return subjectCount;
    }

    /** How many persons there are. */
    public int personCount() {
        return personCount;
    }

    /** The ordinal of a known subject among subjects, or of a known person among persons. */
    public int ordinal(Party party) {
        return index(party).get(value(party));
    }

    private LongIndex index(Party party) {
        return party instanceof SubjectId ? subjects : persons;
    }

    private static long value(Party party) {
        return party instanceof SubjectId subject ? subject.value() : ((PersonId) party).value();
    }
}
