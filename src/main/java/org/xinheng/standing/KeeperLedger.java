package org.xinheng.standing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;

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

    /** The parties from which changes may reach others, at most so many. */
    List<Party> spreading(int most);

    /**
     * Marks the neighbours of parties for grading and takes the parties' own marks away.
     *
     * @throws LeaseLostException when another process holds the lease
     */
    void spread(Lease lease, List<Party> parties);

    /** The subjects that are marked for grading, most urgent first, at most so many. */
    List<SubjectId> marked(int most);

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

    /** Whose lease it was meanwhile belongs to another process. */
    final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Made by the graph's adapter. */
        public LeaseLostException() {
            super("another process holds the lease");
        }
    }
}
