package org.xinheng.standing;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.xinheng.code.Party;
import org.xinheng.code.UnavailableException;

/**
 * The background work of one process, on one thread: takes the lease when it is free, numbers changes, spreads and
 * grades what is marked or due, and follows the log. Without the lease it only follows.
 */
@ApplicationScoped
public class Keeper {
    /** How long a lease holds; a holder that says nothing for so long is replaced. */
    static final Duration TERM = Duration.ofSeconds(5);

    /** How often the lease is renewed: some times within its term. */
    private static final Duration RENEWAL = Duration.ofSeconds(1);
    /** Between rounds under load, so that one round numbers what many writers committed. */
    private static final Duration BREATH = Duration.ofMillis(40);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int CHANGES = 500;
    private static final int PARTIES = 100;
    private static final int SWEPT = 2_000;
    private static final Logger LOG = Logger.getLogger(Keeper.class);

    private final KeeperLedger ledger;
    private final Ledger records;
    private final Linking linking;
    private final Network network;
    private final Population population;
    private final Grading grading;
    private final DueDates due;
    private final Follower follower;
    private final Wake wake;
    private final Rules rules;
    private final Staging staging;
    private final ActivationStore activations;
    private final Instance<Chore> chores;
    private final String holder = UUID.randomUUID().toString();
    private final Thread thread = new Thread(this::run, "keeper");
    private long lastToken = -1;
    private volatile long renewedAt;
    private volatile long leasesTaken;
    private Marked marked = new Marked(-1, "", -1);
    private boolean complete;
    private boolean swept = true;
    private boolean away;
    private volatile boolean stopped;
    private volatile Optional<Lease> lease = Optional.empty();

    /** Injected. */
    public Keeper(
            KeeperLedger ledger,
            Ledger records,
            Linking linking,
            Network network,
            Population population,
            Grading grading,
            DueDates due,
            Follower follower,
            Wake wake,
            Rules rules,
            Staging staging,
            ActivationStore activations,
            Instance<Chore> chores) {
        this.staging = staging;
        this.activations = activations;
        this.ledger = ledger;
        this.records = records;
        this.linking = linking;
        this.network = network;
        this.population = population;
        this.grading = grading;
        this.due = due;
        this.follower = follower;
        this.wake = wake;
        this.rules = rules;
        this.chores = chores;
    }

    /** Begins to work. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether this process holds the lease; one that could not renew it in time holds it no more. */
    public boolean holdsLease() {
        return lease.isPresent() && System.nanoTime() - renewedAt < TERM.toNanos();
    }

    /** How often this process took the lease since it started; more than once says that it lost it in between. */
    public long leasesTaken() {
        return leasesTaken;
    }

    /** Before the graph is closed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake.now();
        thread.join(2_000);
    }

    private void run() {
        try {
            while (!stopped) {
                Duration pause = round();
                Thread.sleep(BREATH.toMillis());
                wake.await(pause);
            }
            lease.ifPresent(ledger::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UnavailableException e) {
            LOG.debug("the lease could not be given back; it ends by itself", e);
        }
    }

    /** One round; returns how long to rest after it. */
    private Duration round() {
        try {
            if (away && !follower.isOfThisLog()) {
                end();
                return PAUSE;
            }
            away = false;
            holdLease();
            boolean more = lease.isPresent() && ledger.number(lease.get(), CHANGES) == CHANGES;
            follower.look();
            network.follow(records, rules.active());
            more |= lease.isPresent() && work(lease.get());
            chores.forEach(Chore::look);
            return more ? Duration.ZERO : PAUSE;
        } catch (KeeperLedger.LeaseLostException e) {
            lease = Optional.empty();
            return PAUSE;
        } catch (UnavailableException e) {
            away = true;
            LOG.debug("the graph is away; the next round tries again", e);
            return PAUSE_AFTER_FAILURE;
        } catch (RuntimeException e) {
            LOG.error("a round of the background work failed; the next one tries again", e);
            return PAUSE_AFTER_FAILURE;
        }
    }

    /** What is in memory never was, by the log that there is now; whoever supervises this process starts it anew. */
    private void end() {
        LOG.fatal("The graph was put back to an earlier state while this service ran. It ends; start it again.");
        stopped = true;
        Quarkus.asyncExit(1);
    }

    /** For which lease and rule book links were looked at, and up to which change consequences are marked. */
    private record Marked(long token, String rules, long upTo) {
        boolean holdsFor(Lease lease, String key) {
            return token == lease.token() && rules.equals(key);
        }
    }

    /**
     * Once per lease and rule book: by another one, links are looked at anew; then, until there are none, whoever was
     * graded by another one is graded anew.
     */
    private void markOtherPolicies(Lease held) {
        String key = rules.active().key();
        if (!marked.holdsFor(held, key)) {
            boolean sameRules = marked.rules().equals(key) || marked.rules().isEmpty();
            if (!sameRules) {
                linking.markAll(held);
            }
            marked = new Marked(held.token(), key, sameRules ? ledger.markedUpTo() : population.number());
            complete = false;
        }
        if (!complete && ledger.marked(1).isEmpty() && ledger.markOtherPolicies(held, key) == 0) {
            // Standings that were made beforehand were needed until everybody was graded anew.
            swept = false;
            complete = true;
        }
    }

    /** Takes or renews the lease every second, not every round: each time is a commit. */
    private void holdLease() {
        long now = System.nanoTime();
        if (lease.isEmpty() || now - renewedAt > RENEWAL.toNanos()) {
            Optional<Lease> held = ledger.acquire(holder, TERM);
            if (held.isPresent() && held.get().token() != lastToken) {
                lastToken = held.get().token();
                leasesTaken++;
            }
            lease = held;
            renewedAt = now;
        }
    }

    /** A bounded piece of each kind of work, so that the lease is renewed in time; returns whether there is more. */
    private boolean work(Lease held) {
        markOtherPolicies(held);
        marked = new Marked(marked.token(), marked.rules(), linking.mark(held, marked.upTo()));
        boolean more = staging.step(held);
        if (!swept) {
            swept = activations.sweep(SWEPT) < SWEPT;
        }
        List<Party> parties = ledger.marked(PARTIES);
        if (parties.isEmpty()) {
            parties = List.copyOf(due.next(PARTIES));
        }
        if (!parties.isEmpty()) {
            grading.grade(held, parties);
        }
        more |= !parties.isEmpty();
        for (Chore chore : chores) {
            more |= chore.work(held);
        }
        return more;
    }
}
