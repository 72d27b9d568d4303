package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Link;

/**
 * Links and grades anew those parties whose links or standing may have moved without a fact of their own: reached by a
 * link, due by date, marked by an import or by a policy. Runs under the lease; running twice changes nothing.
 */
@ApplicationScoped
public class Grading {
    /** Who makes the changes that no person made. */
    static final String ACTOR = "xinheng";

    private final KeeperLedger keeper;
    private final Network network;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public Grading(KeeperLedger keeper, Network network, Population population, Rules rules, BusinessDay day) {
        this.keeper = keeper;
        this.network = network;
        this.population = population;
        this.rules = rules;
        this.day = day;
    }

    /** Links and grades the given parties in one transaction; returns how many standings changed. */
    int grade(Lease lease, List<Party> parties) {
        RuleBook book = rules.active();
        LocalDate today = day.today();
        Map<Party, List<Link>> found = links(parties);
        List<Graded> graded = keeper.write(lease, entry -> {
            List<FactChange> facts = new ArrayList<>(linkPersons(entry, found));
            List<Graded> moved = new ArrayList<>();
            Map<SubjectId, Held> held = entry.hold(subjects(parties));
            for (Held subject : held.values()) {
                SubjectId id = subject.dossier().subject().id();
                Optional<FactChange> links = changed(id, subject.dossier().links(), formers(subject.dossier()), found);
                Dossier dossier = links.map(l -> l.applyTo(Optional.of(subject.dossier())))
                        .orElse(subject.dossier());
                Standing made = StandingMaker.make(dossier, subject.nextVersion(), book, today);
                if (links.isPresent()
                        || !subject.standing().map(made::answersAs).orElse(false)) {
                    links.ifPresent(facts::add);
                    moved.add(new Graded(made, dossier.subject().keys()));
                }
            }
            entry.unmark(parties);
            if (!moved.isEmpty() || !facts.isEmpty()) {
                List<Standing> standings = moved.stream().map(Graded::standing).toList();
                entry.commit(new Draft(ACTOR, facts, standings, Optional.empty()));
            }
            return moved;
        });
        graded.forEach(g -> population.enter(g.standing(), g.names()));
        return graded.size();
    }

    /**
     * The links of the parties. Those of one that is seen as another are left as they were: they count again, with what
     * was decided about them, when both are taken apart.
     */
    private Map<Party, List<Link>> links(List<Party> parties) {
        List<Party> own = network.ask(adjacency ->
                parties.stream().filter(p -> !adjacency.isSeenAsAnother(p)).toList());
        return network.links(search -> search.links(own));
    }

    private List<FactChange> linkPersons(Entry entry, Map<Party, List<Link>> found) {
        Map<PersonId, List<PersonId>> others = new TreeMap<>();
        found.keySet().forEach(party -> {
            if (party instanceof PersonId person) {
                others.put(person, network.ask(adjacency -> adjacency.othersThatAre(person)));
            }
        });
        List<FactChange> facts = new ArrayList<>();
        if (!others.isEmpty()) {
            Map<PersonId, List<Link>> kept = entry.linked(Stream.concat(
                            others.keySet().stream(), others.values().stream().flatMap(List::stream))
                    .toList());
            others.forEach((person, same) -> {
                List<Link> stored = kept.getOrDefault(person, List.of());
                List<Link> formers = new ArrayList<>(stored);
                same.forEach(other -> kept.getOrDefault(other, List.of()).forEach(l -> formers.add(l.onto(person))));
                if (kept.containsKey(person)) {
                    changed(person, stored, formers, found).ifPresent(facts::add);
                }
            });
        }
        return facts;
    }

    /** The links kept of a subject and of those that are seen as it. */
    private static List<Link> formers(Dossier dossier) {
        List<Link> formers = new ArrayList<>(dossier.links());
        for (Dossier other : dossier.sameness().others()) {
            other.links().forEach(l -> formers.add(l.onto(dossier.subject().id())));
        }
        return formers;
    }

    private static List<SubjectId> subjects(List<Party> parties) {
        return parties.stream()
                .filter(SubjectId.class::isInstance)
                .map(SubjectId.class::cast)
                .toList();
    }

    /**
     * The links, when they are not those that are stored, in whatever order. What was decided about one of the former
     * ones, which are the stored ones and those of others that turned out to be the same, stays while one of its causes
     * does.
     */
    private static Optional<FactChange> changed(
            Party party, List<Link> stored, List<Link> formers, Map<Party, List<Link>> found) {
        if (!found.containsKey(party)) {
            return Optional.empty();
        }
        List<Link> now = Link.decidedAs(formers, found.get(party));
        return now.size() == stored.size() && now.containsAll(stored)
                ? Optional.empty()
                : Optional.of(FactChange.LinksFound.between(party, stored, now));
    }
}
