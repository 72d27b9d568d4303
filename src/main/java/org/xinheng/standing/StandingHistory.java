package org.xinheng.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.SubjectId;

/** The standings that were served before the present ones, and the changes that made them. */
public interface StandingHistory {
    /**
     * A standing that a change made.
     *
     * @param number the change's number; absent while it is not numbered
     * @param at when the change was made
     * @param kind the kind of its facts
     * @param standing the standing
     * @param former the one before it; absent for a subject's first
     */
    record Served(Optional<Long> number, Instant at, String kind, Standing standing, Optional<Standing> former) {}

    /** The standings of a subject, the latest first, at most so many. */
    List<Served> of(SubjectId id, int most);

    /** The standings of all subjects that the latest changes since a moment replaced, the latest first, at most so many. */
    List<Served> since(Instant moment, int most);
}
