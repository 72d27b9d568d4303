package org.xinheng.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the versions of the rule book are kept for good, with the cut-offs of their runs. */
public interface PolicyStore {
    /** The text of a version. */
    Optional<String> find(String version);

    /**
     * Keeps a version unless it is there already.
     *
     * @param by who brings it
     * @return the text that is kept under that version
     */
    String add(String version, String text, String by);

    /** All versions, the latest first. */
    List<Kept> all();

    /** The cut-offs of a run, in canonical form. */
    Optional<String> cutoffs(String run);

    /** Keeps the cut-offs of a run. */
    void addCutoffs(String run, String cutoffs);

    /** The key of the rule book in force; empty before the first. */
    Optional<String> inForce();

    /** Notes the rule book in force at a start. */
    void putInForce(String key);

    /** A version that is kept. */
    record Kept(String version, String addedBy, Instant addedAt) {}
}
