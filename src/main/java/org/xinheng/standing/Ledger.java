package org.xinheng.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Relation;

/**
 * The graph as the use cases see it. All methods may throw the graph's unavailability; nothing is half-written then.
 */
public interface Ledger {
    /** Runs work in one transaction; again from the start when the graph asks for it, so work has no other effects. */
    <T> T write(Function<Entry, T> work);

    /** Like {@link #write}, for many facts at once: with a longer time limit. */
    <T> T writeMany(Function<Entry, T> work);

    /** A subject with all that is known about it. */
    Optional<Held> find(SubjectId id);

    /** Some subjects with all that is known about them; unknown ones miss. */
    Map<SubjectId, Held> find(Collection<SubjectId> ids);

    /** A violation with the reason of its withdrawal, if it was withdrawn. */
    Optional<Stored<Violation>> violation(RecordId id);

    /** A joint-punishment link, if there is one of that identifier. */
    Optional<Link> link(RecordId id);

    /**
     * Links whose measures restrict rights, in the order of their identifiers.
     *
     * @param waiting whether only those that wait for a decision
     * @param after the identifier after which to begin; empty for the beginning
     */
    List<Link> measures(boolean waiting, String after, int most);

    /** Cases of identity of a state, or of all, in the order of their identifiers. */
    List<IdentityCase> identities(Optional<IdentityCase.State> state, int most);

    /** The links that reach a party, with what was decided about them. */
    List<Link> linksOf(Party party);

    /** An inspection with the reason of its withdrawal, if it was withdrawn. */
    Optional<Stored<Inspection>> inspection(RecordId id);

    /** The areas, departments and items. */
    Catalogue catalogue();

    /**
     * Shows every current standing with the subject's names.
     *
     * @param rules the key of the rule book in force: where a standing was made beforehand for it, that one is shown
     */
    void eachStanding(String rules, BiConsumer<Standing, List<String>> reader);

    /** Shows everything that is known about every subject, as it is read; no more than one is held. */
    void eachDossier(Consumer<Dossier> reader);

    /** Shows every relation that counts. */
    void eachRelation(Consumer<Relation> reader);

    /** Shows every violation that counts and may cause links: one that is shielded may not. */
    void eachViolation(Consumer<Violation> reader);

    /** The violations that are shielded. */
    List<RecordId> shielded();

    /** The numbered changes after one, in order. */
    List<NumberedChange> changes(long since, int most);

    /** The highest number given so far, 0 when none was. */
    long lastNumber();

    /**
     * The hash of the change of a number, {@link Numbering#GENESIS} for 0; empty where the log does not reach so far. Never
     * read from a copy that is behind.
     */
    Optional<String> hashAt(long number);

    /**
     * The number of a change; empty where it has none yet.
     *
     * @throws org.xinheng.code.InvalidFieldException when there is no such change
     */
    OptionalLong numberOf(String change);

    /** What was known about a subject at a moment; empty when it was not known. */
    Optional<Held> knownAt(SubjectId id, Moment moment);

    /** The areas, departments and items as they were known at a moment. */
    Catalogue catalogueAt(Moment moment);

    /**
     * A record of the graph, withdrawn or not.
     *
     * @param record the record
     * @param withdrawn why it was withdrawn; absent while it counts
     */
    record Stored<T>(T record, Optional<String> withdrawn) {}

    /** A moment of the log: a change's number or an instant. */
    sealed interface Moment {
        /** After the change of that number. */
        record Number(long value) implements Moment {}

        /** At that instant, by the graph's clock. */
        record At(Instant value) implements Moment {}
    }
}
