package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;

/**
 * Enters many facts in one transaction: one change, its subjects locked in the order of their ids and graded at once.
 * The facts' references must have been checked.
 */
@ApplicationScoped
public class BatchPath {
    /** The most facts of one batch. */
    public static final int MOST = 500;

    private final Ledger ledger;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;
    private final Wake wake;

    /** Injected. */
    public BatchPath(Ledger ledger, Population population, Rules rules, BusinessDay day, Wake wake) {
        this.ledger = ledger;
        this.population = population;
        this.rules = rules;
        this.day = day;
        this.wake = wake;
    }

    private record Graded(Standing standing, List<String> names) {}

    /** Enters the facts, in order, in the name of an actor. */
    public void enter(String actor, List<FactChange> facts) {
        Check.size("facts", facts, MOST);
        RuleBook book = rules.active();
        LocalDate today = day.today();
        Set<SubjectId> ids = new TreeSet<>();
        facts.forEach(f -> f.dossier().ifPresent(ids::add));
        List<Graded> graded = ledger.writeMany(entry -> {
            Map<SubjectId, Held> held = entry.hold(ids);
            Map<SubjectId, Dossier> dossiers = new LinkedHashMap<>();
            held.forEach((id, h) -> dossiers.put(id, h.dossier()));
            Set<Party> spreads = new HashSet<>();
            for (FactChange fact : facts) {
                Optional<Dossier> before = fact.dossier().map(dossiers::get);
                spreads.addAll(Spreading.from(book, before, List.of(fact)));
                fact.dossier().ifPresent(id -> dossiers.put(id, fact.applyTo(before)));
            }
            List<Graded> made = new ArrayList<>();
            dossiers.forEach((id, dossier) -> {
                int version =
                        Optional.ofNullable(held.get(id)).map(Held::nextVersion).orElse(1);
                made.add(new Graded(
                        StandingMaker.make(dossier, version, book, today),
                        dossier.subject().keys()));
            });
            List<Standing> standings = made.stream().map(Graded::standing).toList();
            entry.commit(new Draft(actor, facts, standings, spreads, Optional.empty()));
            return made;
        });
        graded.forEach(g -> population.enter(g.standing(), g.names()));
        if (facts.stream().anyMatch(FactChange::concernsCatalogue)) {
            population.enter(ledger.catalogue());
        }
        wake.now();
    }
}
