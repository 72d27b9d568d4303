package org.xinheng.standing;

/** What another use case does in each round of the keeper. Called by one thread only. */
public interface Chore {
    /**
     * A bounded piece of work that only the holder of the lease may do.
     *
     * @return whether there is more
     */
    boolean work(Lease lease);

    /** Looks at what the holder did, here or in another process. */
    void look();
}
