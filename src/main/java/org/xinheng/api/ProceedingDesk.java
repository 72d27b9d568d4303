package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.code.Party;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.disclosure.ProceedingStore;
import org.xinheng.disclosure.Proceedings;
import org.xinheng.record.Violation;
import org.xinheng.standing.Ledger;

/** Records and their procedures as the caller may see them: what is in another area is, to the caller, not there. */
@ApplicationScoped
public class ProceedingDesk {
    private final ProceedingStore store;
    private final ProceedingViews views;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final Answers answers;

    /** Injected. */
    public ProceedingDesk(
            ProceedingStore store, ProceedingViews views, Ledger ledger, CurrentCaller caller, Answers answers) {
        this.store = store;
        this.views = views;
        this.ledger = ledger;
        this.caller = caller;
        this.answers = answers;
    }

    /** A record; refused as unknown when there is none. */
    Violation record(String id) {
        return ledger.violation(Parameters.record(id))
                .map(Ledger.Stored::record)
                .filter(v -> sees(v.party()))
                .orElseThrow(() -> RefusedException.unknown("violation", id));
    }

    /** A procedure; refused as unknown when there is none. */
    ProceedingStore.Filed procedure(String id) {
        return store.find(Parameters.record(id))
                .filter(f -> sees(f.party()))
                .orElseThrow(() -> RefusedException.unknown("proceeding", id));
    }

    /** A procedure after a step, with what the step did. */
    ProceedingAnswer answer(Proceedings.Done done) {
        ProceedingStore.Filed filed = store.find(done.id()).orElseThrow();
        return new ProceedingAnswer(
                views.of(filed), answers.of(done.written(), done.id().value()));
    }

    boolean sees(Party party) {
        return !(party instanceof SubjectId subject) || caller.seesSubject(subject);
    }
}
