package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.access.Caller;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;

/**
 * The one way in which a fact enters: one transaction that locks the subject, reads everything known about it, lets the
 * command decide, grades, and writes facts, standing and change together. The new standing is in memory before the
 * caller has its answer, so that a caller reads its own write.
 */
@ApplicationScoped
public class WritePath {
    private final Ledger ledger;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;
    private final Wake wake;
    private final Traffic traffic;

    /** Injected. */
    public WritePath(Ledger ledger, Population population, Rules rules, BusinessDay day, Wake wake, Traffic traffic) {
        this.ledger = ledger;
        this.population = population;
        this.rules = rules;
        this.day = day;
        this.wake = wake;
        this.traffic = traffic;
    }

    /**
     * Changes what is known about one subject.
     *
     * @param request who asks
     * @param id the subject
     * @param decide from the dossier (empty when the subject is not known) to what becomes known; nothing when
     *     everything is so already. May run more than once.
     */
    public Written change(Request request, SubjectId id, Decision decide) {
        RuleBook book = rules.active();
        Done done = write(entry -> {
            Optional<Earlier> earlier = earlier(entry, request);
            if (earlier.isPresent()) {
                return new Done(Written.replay(earlier.get()), List.of());
            }
            Optional<Held> held = Optional.ofNullable(entry.hold(List.of(id)).get(id));
            held.ifPresent(h -> inArea(request.caller(), h.dossier().subject().area()));
            List<FactChange> facts = decide.on(entry, held.map(Held::dossier));
            if (facts.isEmpty()) {
                Optional<Standing> same = held.flatMap(Held::standing);
                return new Done(new Written(Optional.empty(), false, same, same), List.of());
            }
            return commit(request, book, entry, held, facts);
        });
        finish(done);
        return done.written();
    }

    /** Changes something that is in no subject's dossier: the catalogue, a person, a record against a person. */
    public Written changeApart(Request request, Function<Entry, List<FactChange>> decide) {
        Done done = write(entry -> {
            Optional<Earlier> earlier = earlier(entry, request);
            if (earlier.isPresent()) {
                return new Done(Written.replay(earlier.get()), List.of());
            }
            List<FactChange> facts = decide.apply(entry);
            Optional<String> change = facts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            entry.commit(new Draft(request.caller().name(), facts, List.of(), request.idempotency())));
            return new Done(new Written(change, false, Optional.empty(), Optional.empty()), List.of());
        });
        finish(done);
        return done.written();
    }

    /** What a command decides in the light of what is known. */
    public interface Decision {
        /**
         * What becomes known.
         *
         * @param entry the open transaction, for questions beyond the dossier
         * @param dossier what is known about the subject; empty when it is not known
         */
        List<FactChange> on(Entry entry, Optional<Dossier> dossier);
    }

    private record Done(Written written, List<String> names) {}

    private Done commit(Request request, RuleBook book, Entry entry, Optional<Held> held, List<FactChange> facts) {
        Optional<Dossier> dossier = held.map(Held::dossier);
        for (FactChange fact : facts) {
            dossier = Optional.of(fact.applyTo(dossier));
        }
        Dossier now = dossier.orElseThrow();
        inArea(request.caller(), now.subject().area());
        int version = held.map(Held::nextVersion).orElse(1);
        Standing standing = StandingMaker.make(now, version, book, day.today());
        Draft draft = new Draft(request.caller().name(), facts, List.of(standing), request.idempotency());
        String change = entry.commit(draft);
        Written written = new Written(Optional.of(change), false, held.flatMap(Held::standing), Optional.of(standing));
        return new Done(written, now.subject().keys());
    }

    private Done write(Function<Entry, Done> work) {
        traffic.enter();
        try {
            return ledger.write(work);
        } finally {
            traffic.leave();
        }
    }

    private void finish(Done done) {
        if (done.written().replayed()) {
            return;
        }
        done.written().after().ifPresent(standing -> population.enter(standing, done.names()));
        if (done.written().change().isPresent()) {
            wake.now();
        }
    }

    private static Optional<Earlier> earlier(Entry entry, Request request) {
        return request.idempotency().flatMap(key -> {
            Optional<Earlier> earlier = entry.earlier(key.key());
            earlier.filter(e -> !e.fingerprint().equals(key.fingerprint())).ifPresent(e -> {
                throw new RefusedException(
                        RefusedException.Reason.KEY_REUSED, "the Idempotency-Key was used for another request");
            });
            return earlier;
        });
    }

    /** A subject outside the caller's areas is, to the caller, not there. */
    private void inArea(Caller caller, String area) {
        if (!population.catalogue().isWithin(area, caller.areas())) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_ALLOWED, "the subject's area is not one of the caller's areas");
        }
    }
}
