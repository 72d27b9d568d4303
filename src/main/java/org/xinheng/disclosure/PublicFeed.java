package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.Lease;

/**
 * The graph as disclosure sees it: what is public, and the numbered feed of its changes, which knows nothing of what is
 * not. Only the holder of the lease writes.
 */
public interface PublicFeed {
    /** Where the feed stands. */
    End end();

    /** The subjects that the changes of facts after one concern. */
    Concerned concerned(long since, int most);

    /** Subjects whose public record changes by date or was made by another policy. */
    List<SubjectId> due(LocalDate on, String policy, int most);

    /** What decides about the public record of some subjects. */
    List<PublicDossier> dossiers(List<SubjectId> subjects);

    /**
     * Writes changes and moves the feed's end.
     *
     * @throws org.xinheng.standing.KeeperLedger.LeaseLostException when another process holds the lease
     */
    void publish(Lease lease, Draft draft);

    /** The changes after a number, in order. */
    List<PublicChange> changes(long since, int most);

    /** Shows everything that is public. */
    void each(Consumer<Entry> reader);

    /**
     * Where the feed stands.
     *
     * @param number the last number given
     * @param digest the digest of everything that is public
     * @param through the number of the last change of facts that was looked at
     */
    record End(long number, Digest digest, long through) {}

    /**
     * Whom changes of facts concern.
     *
     * @param subjects the subjects
     * @param through the number of the last change looked at
     */
    record Concerned(Set<SubjectId> subjects, long through) {}

    /**
     * A record that is public.
     *
     * @param number the number of the change that made it read so
     * @param line its canonical form
     */
    record Entry(long number, String line) {}

    /**
     * What is to be written.
     *
     * @param former where the feed stood when this was drawn up
     * @param end where it stands after
     * @param changes the changes
     * @param puts the records that are public or read differently, by identifier
     * @param views the subjects that were looked at
     * @param policy the policy's version
     */
    record Draft(End former, End end, List<PublicChange> changes, List<Put> puts, List<View> views, String policy) {}

    /**
     * A record as it is to be public.
     *
     * @param number the number of the change
     * @param record the record
     * @param content what the public sees
     * @param line its canonical form
     */
    record Put(long number, RecordId record, PublicRecord content, String line) {}

    /**
     * A subject that was looked at.
     *
     * @param subject the subject
     * @param dueOn the next day on which its public record changes by itself
     */
    record View(SubjectId subject, Optional<LocalDate> dueOn) {}
}
