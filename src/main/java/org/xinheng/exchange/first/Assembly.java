package org.xinheng.exchange.first;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.exchange.load.Completion;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.StandingMaker;

/**
 * Puts together what one part of the facts says about each of its parties, in the order of the rows: a record sent again
 * changes nothing, a later one corrects an earlier one. Then grades each subject once and writes all with the changes
 * that made it known. Used by one thread.
 */
final class Assembly {
    private final RuleBook book;
    private final LocalDate today;
    private final ChangeLog log;
    private final FirstGraph.Part part;
    private final Outcome outcome;
    private final Map<SubjectId, SubjectFile> subjects = new LinkedHashMap<>();
    private final Map<PersonId, PersonFile> persons = new LinkedHashMap<>();

    /** Hears what becomes of each record. */
    interface Outcome {
        void entered(Partitions.Spilled record);

        void unchanged(Partitions.Spilled record);

        /** The record contradicts what is known of the same thing. Other records of its row stay. */
        void refused(Partitions.Spilled record, InvalidFieldException fault);
    }

    Assembly(RuleBook book, LocalDate today, ChangeLog log, FirstGraph.Part part, Outcome outcome) {
        this.book = book;
        this.today = today;
        this.log = log;
        this.part = part;
        this.outcome = outcome;
    }

    /** Writes all parties of a part. */
    void assemble(List<Partitions.Spilled> records) {
        for (Partitions.Spilled record : records) {
            try {
                if (enter(record)) {
                    outcome.entered(record);
                } else {
                    outcome.unchanged(record);
                }
            } catch (InvalidFieldException e) {
                outcome.refused(record, e);
            }
        }
        new Batches<PersonFile>().all(persons.values());
        new Batches<SubjectFile>().all(subjects.values());
        persons.clear();
        subjects.clear();
    }

    /** Whether the record says something new. */
    private boolean enter(Partitions.Spilled record) {
        return record.fact()
                .dossier()
                .map(id -> subjects.computeIfAbsent(id, i -> new SubjectFile()).enter(record))
                .orElseGet(() -> persons.computeIfAbsent(record.fact().person().orElseThrow(), i -> new PersonFile())
                        .enter(record));
    }

    /** What is known about one party, and what made it known. */
    private abstract static sealed class PartyFile {
        final List<FactChange> facts = new ArrayList<>();

        /** Writes the party, which a change at a place made known last. */
        abstract void write(Logged last, long place);
    }

    private final class SubjectFile extends PartyFile {
        private final Set<String> names = new LinkedHashSet<>();
        private final Map<RecordId, Relation> relations = new LinkedHashMap<>();
        private Optional<Dossier> dossier = Optional.empty();

        boolean enter(Partitions.Spilled record) {
            FactChange fact = completed(record);
            if (isKnown(fact)) {
                return false;
            }
            dossier = Optional.of(fact.applyTo(dossier));
            if (fact instanceof FactChange.SubjectSaved saved) {
                names.addAll(saved.subject().keys());
            } else if (fact instanceof FactChange.RelationSaved saved) {
                relations.put(saved.relation().id(), saved.relation());
            }
            facts.add(fact);
            return true;
        }

        private FactChange completed(Partitions.Spilled record) {
            if (dossier.isEmpty()) {
                return record.fact();
            }
            if (record.fact() instanceof FactChange.SubjectSaved saved) {
                Subject known = dossier.get().subject();
                return record.given()
                        .<FactChange>map(
                                given -> new FactChange.SubjectSaved(Completion.of(saved.subject(), known, given)))
                        .orElse(saved);
            }
            if (record.fact() instanceof FactChange.ViolationSaved saved) {
                Violation said = saved.violation();
                return new FactChange.ViolationSaved(
                        Completion.of(said, dossier.get().violation(said.id()), record.given()));
            }
            return record.fact();
        }

        private boolean isKnown(FactChange fact) {
            if (fact instanceof FactChange.SubjectSaved saved) {
                return dossier.map(d -> d.subject().equals(saved.subject())).orElse(false);
            } else if (fact instanceof FactChange.RelationSaved saved) {
                return saved.relation().equals(relations.get(saved.relation().id()));
            } else if (fact instanceof FactChange.ViolationSaved saved) {
                return dossier.orElseThrow().violations().contains(saved.violation());
            } else if (fact instanceof FactChange.InspectionSaved saved) {
                return dossier.orElseThrow().inspections().contains(saved.inspection());
            }
            throw new IllegalStateException("no row of a first load says " + fact.kind());
        }

        @Override
        void write(Logged last, long place) {
            Dossier known = dossier.orElseThrow();
            part.subject(known, names, relations.values(), StandingMaker.make(known, 1, book, today), last, place);
        }
    }

    private final class PersonFile extends PartyFile {
        private final Map<RecordId, Violation> violations = new LinkedHashMap<>();
        private Optional<SealedPerson> person = Optional.empty();

        boolean enter(Partitions.Spilled record) {
            FactChange fact = record.fact();
            boolean fresh;
            if (fact instanceof FactChange.PersonSaved saved) {
                fresh = !person.equals(Optional.of(saved.sealed()));
                person = Optional.of(
                        person.map(p -> corrected(p, saved.sealed())).orElse(saved.sealed()));
            } else if (fact instanceof FactChange.ViolationSaved saved) {
                Optional<Violation> before =
                        Optional.ofNullable(violations.get(saved.violation().id()));
                Violation now = Completion.of(saved.violation(), before, record.given());
                fact = new FactChange.ViolationSaved(now);
                fresh = !before.equals(Optional.of(now));
                violations.put(now.id(), now);
            } else {
                throw new IllegalStateException("no row of a first load says " + fact.kind() + " of a person");
            }
            if (fresh) {
                facts.add(fact);
            }
            return fresh;
        }

        @Override
        void write(Logged last, long place) {
            part.person(person.orElseThrow(), violations.values(), last);
        }
    }

    /** What a correction says nothing about stays. */
    private static SealedPerson corrected(SealedPerson known, SealedPerson said) {
        return new SealedPerson(
                said.id(),
                said.name(),
                said.nameHash(),
                said.documentHash().or(known::documentHash),
                said.key().or(known::key));
    }

    /** Packs parties into changes, all about one together, as large as those of an import. */
    private final class Batches<F extends PartyFile> {
        private final List<F> batch = new ArrayList<>();
        private int facts;

        void all(Collection<F> files) {
            for (F file : files) {
                if (facts + file.facts.size() > BatchPath.MOST) {
                    write();
                }
                batch.add(file);
                facts += file.facts.size();
            }
            write();
        }

        private void write() {
            if (batch.isEmpty()) {
                return;
            }
            List<FactChange> all = batch.stream().flatMap(f -> f.facts.stream()).toList();
            for (int from = 0; from < all.size(); from += BatchPath.MOST) {
                List<FactChange> some = all.subList(from, Math.min(from + BatchPath.MOST, all.size()));
                Logged logged = log.append(some);
                long place = part.change(logged, touched(some));
                if (from + BatchPath.MOST >= all.size()) {
                    batch.forEach(f -> f.write(logged, place));
                }
            }
            batch.clear();
            facts = 0;
        }

        private static Collection<Party> touched(List<FactChange> facts) {
            Map<String, Party> parties = new LinkedHashMap<>();
            for (FactChange fact : facts) {
                fact.dossier().ifPresent(p -> parties.put(p.reference(), p));
                fact.person().ifPresent(p -> parties.put(p.reference(), p));
            }
            return new TreeSet<>(parties.keySet()).stream().map(parties::get).toList();
        }
    }
}
