package org.xinheng.inspection;

import java.io.Serial;
import java.util.List;

/** A plan that cannot be entered, with every rule that it breaks. */
public final class PlanConflictException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<PlanConflict> conflicts;

    /** @param conflicts at least one */
    public PlanConflictException(List<PlanConflict> conflicts) {
        super("the plan breaks "
                + String.join(
                        ", ",
                        conflicts.stream().map(c -> c.rule().name()).distinct().toList()));
        this.conflicts = List.copyOf(conflicts);
    }

    /** The broken rules. */
    public List<PlanConflict> conflicts() {
        return conflicts;
    }
}
