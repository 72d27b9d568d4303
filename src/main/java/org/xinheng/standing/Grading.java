package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        record Graded(Standing standing, List<String> names) {}
        Map<Party, List<Link>> found = network.links(search -> search.links(parties));
        List<Graded> graded = keeper.write(lease, entry -> {
            List<FactChange> facts = new ArrayList<>(linkPersons(entry, parties, found));
            List<Graded> moved = new ArrayList<>();
            Map<SubjectId, Held> held = entry.hold(subjects(parties));
            for (Held subject : held.values()) {
                SubjectId id = subject.dossier().subject().id();
                Optional<FactChange> links = changed(id, subject.dossier().links(), found);
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

    private static List<FactChange> linkPersons(Entry entry, List<Party> parties, Map<Party, List<Link>> found) {
        List<PersonId> persons = parties.stream()
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .toList();
        List<FactChange> facts = new ArrayList<>();
        if (!persons.isEmpty()) {
            entry.linked(persons)
                    .forEach((person, links) -> changed(person, links, found).ifPresent(facts::add));
        }
        return facts;
    }

    private static List<SubjectId> subjects(List<Party> parties) {
        return parties.stream()
                .filter(SubjectId.class::isInstance)
                .map(SubjectId.class::cast)
                .toList();
    }

    /**
     * The links, when they are not those that are kept. Kept ones come in no order; what was decided about them stays
     * while one of their causes does.
     */
    private static Optional<FactChange> changed(Party party, List<Link> kept, Map<Party, List<Link>> found) {
        List<Link> now = Link.decidedAs(kept, found.get(party));
        return now.size() == kept.size() && now.containsAll(kept)
                ? Optional.empty()
                : Optional.of(FactChange.LinksFound.between(party, kept, now));
    }
}
