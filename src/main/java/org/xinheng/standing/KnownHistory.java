package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Catalogue;
import org.xinheng.standing.Ledger.Moment;

/**
 * What was known when: the standing that was served at an earlier moment where it reaches the date, else one made of the
 * dossier of that moment by the policy of that moment.
 */
@ApplicationScoped
public class KnownHistory {
    private final Ledger ledger;
    private final Policies policies;

    /** Injected. */
    public KnownHistory(Ledger ledger, Policies policies) {
        this.ledger = ledger;
        this.policies = policies;
    }

    /** What was known about a subject. */
    public Optional<Held> subject(SubjectId id, Moment moment) {
        return ledger.knownAt(id, moment);
    }

    /** The standing of a subject as it was served for a date. */
    public Optional<Standing> standing(SubjectId id, Moment moment, LocalDate on) {
        return ledger.knownAt(id, moment).flatMap(held -> held.standing()
                .map(served -> served.timeline().on(on).isPresent()
                        ? served
                        : StandingMaker.make(held.dossier(), served.version(), book(served), on)));
    }

    /** The rule book by which a standing was made. */
    public RuleBook book(Standing standing) {
        return policies.book(standing.policy());
    }

    /** The areas, departments and items. */
    public Catalogue catalogue(Moment moment) {
        return ledger.catalogueAt(moment);
    }
}
