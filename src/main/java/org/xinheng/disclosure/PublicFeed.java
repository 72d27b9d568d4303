package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.task.CheckResult;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Lease;

/**
 * The graph as disclosure sees it: what is public, and the numbered feed of its changes, which knows nothing of what is
 * not. Only the holder of the lease writes.
 */
public interface PublicFeed {
    /** Where the feed stands. */
    End end();

    /**
     * The subjects that the changes of facts after one concern.
     *
     * @param graded whether what grading and linking changed concerns them too
     */
    Concerned concerned(long since, int most, boolean graded);

    /** Subjects whose public record changes by date or was made under another stamp: other rules, or another form. */
    List<SubjectId> due(LocalDate on, String stamp, int most);

    /**
     * The next subjects to be looked at where everybody has to be, which is so where tiers are published.
     *
     * @param stamp the stamp of what they are to be looked at by
     * @param swept how far that went, as the feed's end says
     */
    List<SubjectId> unseen(String stamp, String swept, int most);

    /** Everything that is known about some subjects. */
    List<Dossier> known(List<SubjectId> subjects);

    /** Results of checks of some subjects that count and are not published: not yet, or by decision. */
    List<CheckResult> unpublished(List<SubjectId> subjects);

    /** Which of some records are withheld, or may yet be. */
    Set<RecordId> withheld(Set<RecordId> records);

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
     * @param swept by which stamp everybody was looked at, and up to whom; empty where nobody has to be
     */
    record End(long number, Digest digest, long through, String swept) {}

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
     * @param stamp what they were looked at by: the rules and the form of lines
     */
    record Draft(End former, End end, List<PublicChange> changes, List<Put> puts, List<View> views, String stamp) {}

    /**
     * A record as it is to be public.
     *
     * @param number the number of the change
     * @param record the record
     * @param content what the public sees
     * @param line its canonical form
     */
    record Put(long number, RecordId record, PublicEntry content, String line) {}

    /**
     * A subject that was looked at.
     *
     * @param subject the subject
     * @param dueOn the next day on which its public record changes by itself
     */
    record View(SubjectId subject, Optional<LocalDate> dueOn) {}
}
