package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.access.Caller;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.record.IdentityCase;

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
            Map<SubjectId, Held> all = entry.hold(List.of(id));
            Optional<Held> held = Optional.ofNullable(all.get(id));
            held.ifPresent(h -> inArea(request.caller(), h.dossier().subject().area()));
            List<FactChange> facts = decide.on(entry, held.map(Held::dossier));
            return facts.isEmpty()
                    ? soAlready(entry, request, held.flatMap(Held::standing))
                    : commit(request, book, entry, id, all, facts);
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
            if (facts.isEmpty()) {
                return soAlready(entry, request, Optional.empty());
            }
            String change = entry.commit(new Draft(request.caller().name(), facts, List.of(), request.idempotency()));
            return new Done(new Written(Optional.of(change), false, Optional.empty(), Optional.empty()), List.of());
        });
        finish(done);
        return done.written();
    }

    /**
     * Changes how the question stands whether two parties are one. Where the answer changes for two subjects, both are
     * graded anew, the kept one by the records of both.
     *
     * @param decide in the open transaction to how the question stands then
     */
    public Written changeIdentity(Request request, Function<Entry, IdentityCase> decide) {
        RuleBook book = rules.active();
        Done done = write(entry -> {
            Optional<Earlier> earlier = earlier(entry, request);
            if (earlier.isPresent()) {
                return new Done(Written.replay(earlier.get()), List.of());
            }
            IdentityCase now = decide.apply(entry);
            List<FactChange> facts = List.of(new FactChange.IdentitySaved(now));
            if (now.kept() instanceof SubjectId kept && now.other() instanceof SubjectId other) {
                Map<SubjectId, Held> held = entry.hold(List.of(kept, other));
                held.values()
                        .forEach(h ->
                                inArea(request.caller(), h.dossier().subject().area()));
                Optional<SubjectId> seenAs = now.isOne() ? Optional.of(kept) : Optional.empty();
                Dossier apart = held.get(other).dossier();
                if (!apart.sameness().seenAs().equals(seenAs)) {
                    Dossier both = held.get(kept).dossier();
                    Map<SubjectId, Dossier> changed = Map.of(
                            kept, both.with(both.sameness().without(other)),
                            other, apart.with(new Sameness(seenAs, List.of())));
                    return commit(request, book, entry, changed, held, kept, facts);
                }
            }
            Draft draft = new Draft(request.caller().name(), facts, List.of(), request.idempotency());
            Written written = new Written(Optional.of(entry.commit(draft)), false, Optional.empty(), Optional.empty());
            return new Done(written, List.of());
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

    private record Done(Written written, List<Graded> graded) {}

    private Done commit(
            Request request,
            RuleBook book,
            Entry entry,
            SubjectId id,
            Map<SubjectId, Held> held,
            List<FactChange> facts) {
        Optional<Dossier> dossier = Optional.ofNullable(held.get(id)).map(Held::dossier);
        for (FactChange fact : facts) {
            dossier = Optional.of(fact.applyTo(dossier));
        }
        Dossier now = dossier.orElseThrow();
        inArea(request.caller(), now.subject().area());
        return commit(
                request,
                book,
                entry,
                Map.of(id, now),
                held,
                now.sameness().seenAs().orElse(id),
                facts);
    }

    private Done commit(
            Request request,
            RuleBook book,
            Entry entry,
            Map<SubjectId, Dossier> changed,
            Map<SubjectId, Held> held,
            SubjectId answered,
            List<FactChange> facts) {
        List<Graded> graded = Graded.after(changed, held, book, day.today());
        List<Standing> standings = graded.stream().map(Graded::standing).toList();
        String change = entry.commit(new Draft(request.caller().name(), facts, standings, request.idempotency()));
        Optional<Standing> before = Optional.ofNullable(held.get(answered)).flatMap(Held::standing);
        Optional<Standing> after =
                standings.stream().filter(s -> s.subject().equals(answered)).findFirst();
        return new Done(new Written(Optional.of(change), false, before, after), graded);
    }

    /** Nothing is to be done; who did it, while this one waited for a lock, may be the same request sent before. */
    private static Done soAlready(Entry entry, Request request, Optional<Standing> same) {
        Written written = earlier(entry, request)
                .map(Written::replay)
                .orElseGet(() -> new Written(Optional.empty(), false, same, same));
        return new Done(written, List.of());
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
        done.graded().forEach(g -> population.enter(g.standing(), g.names()));
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
