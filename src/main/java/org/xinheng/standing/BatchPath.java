package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.code.Check;
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

    /** What a batch enters, decided when its subjects are held. */
    public interface Choice {
        /**
         * The facts to enter, in order. May be asked more than once, so it has no other effects than on the entry.
         *
         * @param entry the open transaction; what is written through it becomes visible with the facts or not at all
         * @param known what is known about the subjects and those as which they are seen; unknown ones miss
         */
        List<FactChange> of(Entry entry, Map<SubjectId, Dossier> known);
    }

    /** Enters the facts, in order, in the name of an actor. */
    public void enter(String actor, List<FactChange> facts) {
        enter(actor, facts, (entry, known) -> facts);
    }

    /**
     * Enters what a choice makes of some facts.
     *
     * @param facts the facts that it chooses from; it may leave some away
     */
    public void enter(String actor, List<FactChange> facts, Choice choice) {
        Check.size("facts", facts, MOST);
        RuleBook book = rules.active();
        LocalDate today = day.today();
        Set<SubjectId> ids = new TreeSet<>();
        facts.forEach(f -> f.dossier().ifPresent(ids::add));
        Entered entered = ledger.writeMany(entry -> {
            Map<SubjectId, Held> held = ids.isEmpty() ? Map.of() : entry.hold(ids);
            Map<SubjectId, Dossier> known = new LinkedHashMap<>();
            held.forEach((id, h) -> known.put(id, h.dossier()));
            List<FactChange> chosen = choice.of(entry, Collections.unmodifiableMap(known));
            return chosen.isEmpty() ? Entered.NOTHING : commit(actor, entry, chosen, held, book, today);
        });
        entered.graded().forEach(g -> population.enter(g.standing(), g.names()));
        if (entered.catalogue()) {
            population.enter(ledger.catalogue());
        }
        if (entered != Entered.NOTHING) {
            wake.now();
        }
    }

    private record Entered(List<Graded> graded, boolean catalogue) {
        static final Entered NOTHING = new Entered(List.of(), false);
    }

    private static Entered commit(
            String actor,
            Entry entry,
            List<FactChange> facts,
            Map<SubjectId, Held> held,
            RuleBook book,
            LocalDate today) {
        Map<SubjectId, Dossier> dossiers = new TreeMap<>();
        for (FactChange fact : facts) {
            Optional<Dossier> before = fact.dossier().flatMap(id -> Optional.ofNullable(dossiers.get(id))
                    .or(() -> Optional.ofNullable(held.get(id)).map(Held::dossier)));
            fact.dossier().ifPresent(id -> dossiers.put(id, fact.applyTo(before)));
        }
        List<Graded> made = Graded.after(dossiers, held, book, today);
        List<Standing> standings = made.stream().map(Graded::standing).toList();
        entry.commit(new Draft(actor, facts, standings, Optional.empty()));
        return new Entered(made, facts.stream().anyMatch(FactChange::concernsCatalogue));
    }
}
