package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Held;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.Population;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;
import org.xinheng.standing.StandingMaker;

/** Finds the standing that speaks of a date, and answers from it. */
@ApplicationScoped
public class Ratios {
    private final Population population;
    private final Ledger ledger;
    private final Rules rules;
    private final BusinessDay day;
    private volatile Compiled compiled;

    private record Compiled(RuleBook book, IntensityEngine engine) {}

    /** Injected. */
    public Ratios(Population population, Ledger ledger, Rules rules, BusinessDay day) {
        this.population = population;
        this.ledger = ledger;
        this.rules = rules;
        this.day = day;
    }

    /**
     * The answer from memory: for dates from today up to where the standings reach. Never blocks.
     *
     * @return empty when memory does not reach the date: then {@link #recomputed} does
     */
    public Optional<Intensity> fromMemory(Standing standing, Item item, LocalDate on, Asker asker) {
        boolean reached = !on.isBefore(day.today())
                && standing.timeline().on(on).isPresent()
                && standing.operators().stream()
                        .flatMap(o -> population.find(o.subject()).stream())
                        .allMatch(o -> o.timeline().on(on).isPresent());
        return reached ? Optional.of(answer(standing, item, on, asker)) : Optional.empty();
    }

    /** The answer for any date with today's knowledge: past dates, and those beyond what memory holds. Reads the graph. */
    public Intensity recomputed(SubjectId id, Item item, LocalDate on, Asker asker) {
        Standing standing = asOf(id, on);
        RuleBook book = rules.active();
        return engine(book.on(on))
                .answer(
                        standing,
                        other -> ledger.find(other).map(h -> make(h.dossier(), book, on, h)),
                        item,
                        on,
                        asker,
                        population.catalogue().path(standing.area()));
    }

    /** The standing as of any date, with today's knowledge. Reads the graph. */
    public Standing asOf(SubjectId id, LocalDate on) {
        Held held = ledger.find(id).orElseThrow(() -> RefusedException.unknown("subject", id.text()));
        return make(held.dossier(), rules.active(), on, held);
    }

    /** The answer from a standing that speaks of the date, by the policy in force. */
    public Intensity answer(Standing standing, Item item, LocalDate on, Asker asker) {
        Catalogue catalogue = population.catalogue();
        return engine(rules.active().on(on))
                .answer(standing, population::find, item, on, asker, catalogue.path(standing.area()));
    }

    /** The engine of a rule book; compiled when the rule book changes. */
    public IntensityEngine engine(RuleBook book) {
        Compiled current = compiled;
        if (current == null || current.book() != book) {
            current = new Compiled(book, new IntensityEngine(book.policy()));
            compiled = current;
        }
        return current.engine();
    }

    private static Standing make(Dossier dossier, RuleBook book, LocalDate on, Held held) {
        return StandingMaker.make(
                dossier, held.standing().map(Standing::version).orElse(0), book, on);
    }
}
