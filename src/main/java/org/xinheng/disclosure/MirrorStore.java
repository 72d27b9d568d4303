package org.xinheng.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where mirrors, what they confirmed, and what they were told are kept. */
public interface MirrorStore {
    /** Adds a mirror; refused as a conflict when its identifier is taken. */
    void add(Mirror mirror);

    /** Takes a mirror off the register; returns whether it was there. */
    boolean remove(String id);

    /** All mirrors. */
    List<Mirror> all();

    /** A mirror. */
    Optional<Mirror> find(String id);

    /** The digest of the feed at a number, if the feed reached it. */
    Optional<String> digestAt(long number);

    /** Notes what a mirror confirmed. */
    void confirm(String id, long position, Optional<Boolean> digestMatches, Instant at);

    /** What a mirror at a position has yet to delete. */
    Unconfirmed unconfirmed(long position);

    /** What is to be told to whom, those that are due. */
    List<Delivery> due(Instant now, long feedEnd, int most);

    /** Notes an attempt to tell a mirror. */
    void attempted(String id, Attempt attempt);

    /**
     * Deletions that a mirror did not confirm.
     *
     * @param deletions how many
     * @param oldest the day of the oldest
     */
    record Unconfirmed(int deletions, Optional<LocalDate> oldest) {}

    /**
     * Something to tell a mirror.
     *
     * @param mirror the mirror
     * @param attempts how often it was tried without its confirming anything
     */
    record Delivery(Mirror mirror, int attempts) {}

    /**
     * An attempt to tell a mirror.
     *
     * @param through up to which number it was told; absent where that failed
     * @param attempts how many attempts there were since it last confirmed something
     * @param next when to try again
     */
    record Attempt(Optional<Long> through, int attempts, Instant next) {}
}
