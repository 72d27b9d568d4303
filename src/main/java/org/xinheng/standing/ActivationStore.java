package org.xinheng.standing;

import java.util.List;
import java.util.Optional;
import org.xinheng.code.SubjectId;

/** Where activations are kept, so that one survives the process that carries it out. */
public interface ActivationStore {
    /** Keeps a proposal. */
    void propose(Activation activation);

    /** The activations of a version, the latest first. */
    List<Activation> of(String version);

    /** The approved activation that is being carried out. */
    Optional<Activation> running();

    /**
     * Approves a proposal.
     *
     * @return whether it was still one, and no other was being carried out
     */
    boolean approve(String id, String by);

    /** Gives an activation up; returns whether it was not in force yet. */
    boolean cancel(String id);

    /** Begins to make standings by a rule book; nothing when that was begun already. */
    void begin(String id, String rules);

    /** The next subjects to grade, in the order of their identifiers, after the last that was. */
    List<SubjectId> next(String id, int most);

    /** Subjects that came or changed since they were graded beforehand. */
    List<SubjectId> stale(String rules, int most);

    /** Throws away standings that were made beforehand and are not needed any more; returns how many. */
    int sweep(int most);
}
