package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.xinheng.access.Caller;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.MovedException;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Tier;
import org.xinheng.linking.Adjacency;
import org.xinheng.linking.Side;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Person;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Network;
import org.xinheng.standing.Population;
import org.xinheng.standing.SubjectNames;

/** Finds the parties that a caller may see and what is shown of them: names from the graph, persons' names masked. */
@ApplicationScoped
public class PartyViews {
    private final SubjectNames names;
    private final PersonSeal seal;
    private final Population population;
    private final Network network;
    private final CurrentCaller current;
    private final BusinessDay day;

    /** Injected. */
    public PartyViews(
            SubjectNames names,
            PersonSeal seal,
            Population population,
            Network network,
            CurrentCaller current,
            BusinessDay day) {
        this.names = names;
        this.seal = seal;
        this.population = population;
        this.network = network;
        this.current = current;
        this.day = day;
    }

    /** The parties, in their order. */
    List<PartyView> of(Collection<Party> parties) {
        Map<SubjectId, Subject> subjects = names.subjects(parties.stream()
                .filter(SubjectId.class::isInstance)
                .map(SubjectId.class::cast)
                .toList());
        Map<PersonId, SealedPerson> persons = names.persons(parties.stream()
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .toList());
        return parties.stream().map(p -> view(p, subjects, persons)).toList();
    }

    private PartyView view(Party party, Map<SubjectId, Subject> subjects, Map<PersonId, SealedPerson> persons) {
        if (party instanceof PersonId person) {
            Optional<String> name = Optional.ofNullable(persons.get(person))
                    .map(p -> Person.masked(seal.open(p).name()));
            return new PartyView(party, name, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        Optional<Subject> subject = Optional.ofNullable(subjects.get(party));
        return new PartyView(
                party,
                subject.map(Subject::name),
                subject.map(Subject::kind),
                subject.map(Subject::status),
                subject.map(Subject::area),
                subject.map(this::tiers).orElse(List.of()));
    }

    private List<Tier> tiers(Subject subject) {
        return current.sees(subject.area())
                ? population
                        .find(subject.id())
                        .map(standing -> SubjectSearch.tiers(standing, day.today()))
                        .orElse(List.of())
                : List.of();
    }

    /** Which parties a caller may see: subjects of the caller's areas, and persons, who are masked. */
    IntPredicate visible(Caller caller, Adjacency adjacency) {
        Catalogue catalogue = population.catalogue();
        Set<String> areas = caller.areas();
        if (areas.contains(Catalogue.EVERYWHERE)) {
            return party -> true;
        }
        return party -> adjacency.isPerson(party)
                || population
                        .table()
                        .area((SubjectId) adjacency.party(party))
                        .map(area -> catalogue.isWithin(area, areas))
                        .orElse(false);
    }

    /** A person that the caller may know of: one with a relation to a subject that the caller sees. */
    PersonId person(Caller caller, String id) {
        if (!PersonId.isId(id)) {
            throw RefusedException.unknown("person", id);
        }
        PersonId person = PersonId.parse(id);
        known(caller, person);
        Party seenAs = network.ask(adjacency -> adjacency.party(adjacency.canonical(adjacency.find(person))));
        if (!seenAs.equals(person)) {
            throw new MovedException(id, seenAs.text());
        }
        return person;
    }

    /** Refuses as unknown what the caller may not know of; who is seen as another one is known. */
    void known(Caller caller, Party party) {
        if (!sees(caller, party)) {
            throw RefusedException.unknown(party instanceof PersonId ? "person" : "subject", party.text());
        }
    }

    /** Whether a caller may know of a party: a person with a relation to a subject that the caller sees, or a subject. */
    boolean sees(Caller caller, Party party) {
        if (party instanceof SubjectId subject) {
            return population
                    .table()
                    .area(subject)
                    .map(area -> population.catalogue().isWithin(area, caller.areas()))
                    .orElse(false);
        }
        return network.ask(adjacency -> {
            int ordinal = adjacency.find(party);
            return ordinal != Adjacency.NONE && seesOneOf(adjacency, ordinal, visible(caller, adjacency));
        });
    }

    private static boolean seesOneOf(Adjacency adjacency, int person, IntPredicate visible) {
        boolean[] seen = {false};
        for (RelationKind kind : RelationKind.values()) {
            adjacency.each(adjacency.canonical(person), Side.OUT, kind, edge -> {
                seen[0] = visible.test(adjacency.other(edge, Side.OUT));
                return !seen[0];
            });
            if (seen[0]) {
                return true;
            }
        }
        return false;
    }
}
