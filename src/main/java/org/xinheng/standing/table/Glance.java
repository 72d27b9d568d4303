package org.xinheng.standing.table;

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
    /** The same of a standing. */
    public static Glance of(Standing standing) {
        return new Glance(standing.subject(), standing.kind(), standing.status(), standing.area());
    }
}
