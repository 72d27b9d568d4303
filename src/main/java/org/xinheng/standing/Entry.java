package org.xinheng.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.Link;
import org.xinheng.record.Proceeding;
import org.xinheng.record.task.TaskPaper;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;

/** One open transaction on the graph. Everything that it does becomes visible together or not at all. */
public interface Entry {
    /** The change that was committed under a key before, if there is one. */
    Optional<Earlier> earlier(String idempotencyKey);

    /**
     * Locks the subjects until the transaction ends, in the order of their ids, and reads them, and those as which they
     * are seen; unknown ones miss.
     */
    Map<SubjectId, Held> hold(Collection<SubjectId> ids);

    /** Whether the graph knows a party. */
    boolean knows(Party party);

    /** The subject that already bears one of the names, if there is one. */
    Optional<SubjectId> named(Collection<String> names);

    /** A relation that leads to a subject and counts, if there is one of that identifier. */
    Optional<Relation> relation(SubjectId to, RecordId id);

    /** A person, if there is one of that identifier. */
    Optional<SealedPerson> person(PersonId id);

    /** Locks persons until the transaction ends, in the order of their ids, and reads the links that reach them. */
    Map<PersonId, List<Link>> linked(Collection<PersonId> ids);

    /** A paper of inspection work, locked until the transaction ends, if there is one of that identifier. */
    <T extends TaskPaper> Optional<T> paper(Class<T> type, String id);

    /** Waits until no other transaction holds the name, and holds it: for work that must see all of its kind. */
    void guard(String name);

    /** The procedures about the publication of a record, the earliest first. */
    List<Proceeding> proceedings(RecordId record);

    /** Locks a case of identity and reads it, if there is one of that identifier. */
    Optional<IdentityCase> identity(RecordId id);

    /** Whether a case's kept party is seen as a third one, or its other one is one with a third. */
    boolean othersAreOne(IdentityCase identity);

    /** Takes the marks for grading away from held parties. */
    void unmark(Collection<? extends Party> parties);

    /**
     * Keeps standings beside the present ones, for an activation.
     *
     * @param activation the activation's identifier
     * @param standings the standings, each bearing the version of the present one
     * @param reached the last subject in order that is done with them, where they are taken in order
     */
    void stage(String activation, List<Standing> standings, Optional<SubjectId> reached);

    /** Puts an activation's rule book in force, as part of the change that says so. */
    void activate(String activation);

    /**
     * Writes a draft: its facts, its standings, its marks, and the change itself.
     *
     * @return the identifier of the change
     */
    String commit(Draft draft);
}
