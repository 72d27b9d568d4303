package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;

/**
 * Carries out an approved activation, a bounded piece at a time under the lease: takes cut-offs where the policy has
 * quantiles, makes every subject's standing by the new rule book beside the present one, then switches all by one change.
 * How far it came stands in the graph, so that whoever holds the lease after a kill goes on from there.
 */
@ApplicationScoped
public class Staging {
    private static final int BATCH = 100;
    private static final Duration PIECE = Duration.ofMillis(500);

    private final ActivationStore store;
    private final KeeperLedger keeper;
    private final LinkingDryRun linking;
    private final Network network;
    private final Policies policies;
    private final Rules rules;
    private final CutoffRuns runs;
    private final BusinessDay day;
    private final List<Violation> causes = new ArrayList<>();
    private String causesFor = "";

    /** Injected. */
    public Staging(
            ActivationStore store,
            KeeperLedger keeper,
            LinkingDryRun linking,
            Network network,
            Policies policies,
            Rules rules,
            CutoffRuns runs,
            BusinessDay day) {
        this.store = store;
        this.keeper = keeper;
        this.linking = linking;
        this.network = network;
        this.policies = policies;
        this.rules = rules;
        this.runs = runs;
        this.day = day;
    }

    /** One piece of work; returns whether there is more. Called by the keeper's thread only. */
    boolean step(Lease lease) {
        Optional<Activation> running = store.running();
        if (running.isEmpty()) {
            return renew();
        }
        Activation activation = running.get();
        if (activation.state() == Activation.State.APPROVED) {
            return prepare(activation);
        }
        RuleBook book = policies.book(activation.rules().orElseThrow());
        long end = System.nanoTime() + PIECE.toNanos();
        while (System.nanoTime() < end) {
            List<SubjectId> ids = store.next(activation.id(), BATCH);
            boolean first = !ids.isEmpty();
            if (!first) {
                ids = store.stale(book.key(), BATCH);
            }
            if (ids.isEmpty()) {
                switchTo(lease, activation, book);
                return true;
            }
            stage(lease, activation, book, ids, first);
        }
        return true;
    }

    /** Cut-offs that have stood long enough are taken anew: the same policy is activated again, with another run. */
    private boolean renew() {
        RuleBook book = rules.active();
        LocalDate today = day.today();
        if (!CutoffRuns.areDue(book, today) || book.successor().isPresent()) {
            return false;
        }
        String id = UUID.randomUUID().toString();
        store.propose(new Activation(
                id,
                book.version(),
                today,
                Activation.State.PROPOSED,
                Grading.ACTOR,
                Optional.empty(),
                Optional.empty(),
                0,
                Instant.now()));
        return store.approve(id, Grading.ACTOR);
    }

    /** Takes the cut-offs on another thread, since that takes longer than a lease holds; then staging begins. */
    private boolean prepare(Activation activation) {
        RuleBook next = policies.book(activation.version());
        if (CutoffRuns.isNeeded(next.policy())) {
            Optional<String> run = runs.result(activation.id(), next, day.today());
            if (run.isEmpty()) {
                return false;
            }
            next = policies.book(activation.version() + "#" + run.get());
        }
        LocalDate today = day.today();
        RuleBook made = activation.from().isAfter(today)
                ? policies.book(rules.active().withoutSuccessor() + ">" + activation.from() + ">" + next.key())
                : next;
        store.begin(activation.id(), made.key());
        return true;
    }

    private void stage(Lease lease, Activation activation, RuleBook book, List<SubjectId> ids, boolean advance) {
        LocalDate today = day.today();
        Map<Party, List<Link>> links = links(book, ids);
        keeper.write(lease, entry -> {
            Map<SubjectId, Held> held = entry.hold(ids);
            List<Standing> made = new ArrayList<>();
            held.keySet().retainAll(ids);
            for (Held subject : held.values()) {
                Dossier dossier = subject.dossier();
                List<Link> found = links.get(dossier.subject().id());
                dossier = found == null ? dossier : dossier.relinked(found);
                int basis = subject.standing().map(Standing::version).orElse(0);
                made.add(StandingMaker.make(dossier, basis, book, today));
            }
            Optional<SubjectId> reached = advance ? Optional.of(ids.get(ids.size() - 1)) : Optional.empty();
            entry.stage(activation.id(), made, reached);
            return made.size();
        });
    }

    /** The links that the rule book makes of the relations as they are; none told where its linking rules stay the same. */
    private Map<Party, List<Link>> links(RuleBook book, List<SubjectId> ids) {
        if (book.linksAs(rules.active())) {
            return Map.of();
        }
        if (!causesFor.equals(book.key())) {
            causes.clear();
            causes.addAll(linking.causes(book.linker()));
            causesFor = book.key();
        }
        return network.links(book.linker(), causes, search -> search.links(ids));
    }

    private void switchTo(Lease lease, Activation activation, RuleBook book) {
        FactChange fact = new FactChange.PolicyActivated(
                book.key(), activation.proposedBy(), activation.approvedBy().orElse(activation.proposedBy()));
        keeper.write(lease, entry -> {
            entry.activate(activation.id());
            return entry.commit(new Draft(activation.proposedBy(), List.of(fact), List.of(), Optional.empty()));
        });
    }
}
