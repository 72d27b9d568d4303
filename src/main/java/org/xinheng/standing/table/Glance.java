package org.xinheng.standing.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.standing.Standing;

/**
 * What a row of the table says first, so that a look at everybody reads the rest of few.
 *
 * @param subject who it is about
 * @param kind what that is
 * @param status whether it is still there
 * @param area the code of its area
 */
public record Glance(SubjectId subject, SubjectKind kind, SubjectStatus status, String area) {
    /** Whether its area is wanted; each area is asked for once. Not thread-safe. */
    public static Predicate<Glance> in(Predicate<String> areas) {
        Map<String, Boolean> known = new HashMap<>();
        return glance -> known.computeIfAbsent(glance.area(), areas::test);
    }

    /** The same of a standing. */
    public static Glance of(Standing standing) {
        return new Glance(standing.subject(), standing.kind(), standing.status(), standing.area());
    }
}
