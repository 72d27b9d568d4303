package org.xinheng.standing;

import java.util.List;
import java.util.Optional;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Timeline;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/**
 * All that an intensity answer needs about one subject (信用状态).
 *
 * @param subject whose it is
 * @param version counts the standings of the subject; a higher one replaces a lower one
 * @param policy the key of the rule book that made it
 * @param kind what the subject is
 * @param status whether it is still there
 * @param area the code of its management area
 * @param industry its class of GB/T 4754
 * @param memberOf the codes of items that it is an explicit member of
 * @param operators who operates it
 * @param timeline its outcome and when that changes
 * @param visits its inspections, summed up per item and level
 */
public record Standing(
        SubjectId subject,
        int version,
        String policy,
        SubjectKind kind,
        SubjectStatus status,
        String area,
        Optional<String> industry,
        List<String> memberOf,
        List<Operator> operators,
        Timeline timeline,
        List<Visit> visits) {
    public Standing {
        memberOf = List.copyOf(memberOf);
        operators = List.copyOf(operators);
        visits = List.copyOf(visits);
    }

    /** Whether another standing of the same subject answers everything as this one does, versions aside. */
    public boolean answersAs(Standing other) {
        return policy.equals(other.policy)
                && kind == other.kind
                && status == other.status
                && area.equals(other.area)
                && industry.equals(other.industry)
                && memberOf.equals(other.memberOf)
                && operators.equals(other.operators)
                && visits.equals(other.visits)
                && timeline.saysTheSameAs(other.timeline);
    }
}
