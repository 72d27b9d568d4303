package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.SubjectId;

/**
 * Grades anew those subjects whose standing may have moved without a fact of their own: reached by a link, due by date,
 * marked by an import or by a policy. Runs under the lease; running twice changes nothing.
 */
@ApplicationScoped
public class Grading {
    /** Who makes the changes that no person made. */
    static final String ACTOR = "xinheng";

    private final KeeperLedger keeper;
    private final Linking linking;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public Grading(KeeperLedger keeper, Linking linking, Population population, Rules rules, BusinessDay day) {
        this.keeper = keeper;
        this.linking = linking;
        this.population = population;
        this.rules = rules;
        this.day = day;
    }

    /** Grades the given subjects in one transaction; returns how many standings changed. */
    int grade(Lease lease, List<SubjectId> ids) {
        RuleBook book = rules.active();
        LocalDate today = day.today();
        record Graded(Standing standing, List<String> names) {}
        List<Graded> graded = keeper.write(lease, entry -> {
            Map<SubjectId, Held> held = entry.hold(ids);
            List<Graded> moved = new ArrayList<>();
            List<FactChange> facts = new ArrayList<>();
            for (Held subject : held.values()) {
                Optional<FactChange> links = linking.changed(entry, subject.dossier(), book);
                Dossier dossier = links.map(l -> l.applyTo(Optional.of(subject.dossier())))
                        .orElse(subject.dossier());
                Standing made = StandingMaker.make(dossier, subject.nextVersion(), book, today);
                if (links.isPresent()
                        || !subject.standing().map(made::answersAs).orElse(false)) {
                    links.ifPresent(facts::add);
                    moved.add(new Graded(made, dossier.subject().keys()));
                }
            }
            entry.unmark(held.keySet());
            if (!moved.isEmpty()) {
                List<Standing> standings = moved.stream().map(Graded::standing).toList();
                entry.commit(new Draft(ACTOR, facts, standings, Set.of(), Optional.empty()));
            }
            return moved;
        });
        graded.forEach(g -> population.enter(g.standing(), g.names()));
        return graded.size();
    }
}
