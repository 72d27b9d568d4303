package org.xinheng.standing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xinheng.code.Party;
import org.xinheng.record.Link;

/**
 * The graph as the background work sees it. Every method that takes a lease locks the lease's node and checks the token
 * in the same transaction, under a time limit that the graph's server enforces: a holder that was paused and replaced
 * can neither write nor block.
 */
public interface KeeperLedger {
    /**
     * Takes or keeps the lease.
     *
     * @param holder this process
     * @param term how long it holds from now, by the graph's clock
     * @return the lease; empty while another process holds it
     */
    Optional<Lease> acquire(String holder, Duration term);

    /** Gives the lease back, so that another process need not wait for its end. */
    void release(Lease lease);

    /**
     * Numbers committed changes.
     *
     * @return how many were numbered
     * @throws LeaseLostException when another process holds the lease
     */
    int number(Lease lease, int most);

    /** The last change whose consequences for others were marked; -1 where none was. */
    long markedUpTo();

    /**
     * Marks parties for linking and grading.
     *
     * @param upTo the last change whose consequences are marked with that, where all are
     * @throws LeaseLostException when another process holds the lease
     */
    void mark(Lease lease, List<Party> parties, Optional<Long> upTo);

    /** Shows every party that links reach, with those that are kept. */
    void eachLinked(BiConsumer<Party, List<Link>> reader);

    /** The parties that are marked for linking and grading, at most so many. */
    List<Party> marked(int most);

    /**
     * Marks every subject whose standing another policy made.
     *
     * @return how many there were
     * @throws LeaseLostException when another process holds the lease
     */
    int markOtherPolicies(Lease lease, String policy);

    /**
     * Runs work in one transaction, once.
     *
     * @throws LeaseLostException when another process holds the lease
     */
    <T> T write(Lease lease, Function<Entry, T> work);

    /** What waits for the keeper, whichever process that is. */
    Backlog backlog();

    /**
     * What waits for the keeper.
     *
     * @param changes committed changes without a number
     * @param oldest how long the oldest of them has waited, by the graph's clock; zero where there is none
     * @param parties parties that are marked for linking and grading
     */
    record Backlog(long changes, Duration oldest, long parties) {}

    /** Whose lease it was meanwhile belongs to another process. */
    final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Made by the graph's adapter. */
        public LeaseLostException() {
            super("another process holds the lease");
        }
    }
}
