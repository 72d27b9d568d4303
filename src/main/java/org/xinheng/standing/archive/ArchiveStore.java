package org.xinheng.standing.archive;

import java.util.List;

/** The graph as the archive sees it. */
public interface ArchiveStore {
    /** Where the graph's log ends. */
    End end();

    /** The numbered changes after one, in order. */
    List<ArchivedChange> changes(long since, int most);

    /**
     * Makes changes again, in one transaction: facts, standings, numbers and hashes as they were. One that the graph has
     * without a number gets it and is not made twice.
     */
    void replay(List<ArchivedChange> changes);

    /**
     * Where a log ends.
     *
     * @param number the last number given, 0 where there is none
     * @param hash the hash of the change that bears it, or {@link org.xinheng.standing.Numbering#GENESIS}
     */
    record End(long number, String hash) {}
}
