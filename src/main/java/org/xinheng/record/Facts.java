package org.xinheng.record;

import java.util.List;
import org.xinheng.code.Check;
import org.xinheng.registry.Subject;

/**
 * Everything that grading may know about one subject: its own records and the links that reach it. The order of the
 * lists carries no meaning.
 *
 * @param subject the subject
 * @param violations its violations, none withdrawn
 * @param inspections its inspections, none withdrawn
 * @param links the joint-punishment links that reach it, past, present and announced
 * @param ratings what upstream schemes say of it, past and present
 * @param adjustments the tiers that people set by hand, past, present and announced
 */
public record Facts(
        Subject subject,
        List<Violation> violations,
        List<Inspection> inspections,
        List<Link> links,
        List<Rating> ratings,
        List<Adjustment> adjustments) {
    public Facts {
        Check.present("subject", subject);
        violations = List.copyOf(violations);
        inspections = List.copyOf(inspections);
        links = List.copyOf(links);
        ratings = List.copyOf(ratings);
        adjustments = List.copyOf(adjustments);
    }

    /** Facts without ratings and adjustments. */
    public Facts(Subject subject, List<Violation> violations, List<Inspection> inspections, List<Link> links) {
        this(subject, violations, inspections, links, List.of(), List.of());
    }

    /** The same with the subject as it may be described instead. */
    public Facts with(Subject other) {
        return new Facts(other, violations, inspections, links, ratings, adjustments);
    }

    /** The same with other violations. */
    public Facts withViolations(List<Violation> others) {
        return new Facts(subject, others, inspections, links, ratings, adjustments);
    }

    /** The same with other inspections. */
    public Facts withInspections(List<Inspection> others) {
        return new Facts(subject, violations, others, links, ratings, adjustments);
    }

    /** The same with other links. */
    public Facts withLinks(List<Link> others) {
        return new Facts(subject, violations, inspections, others, ratings, adjustments);
    }

    /** The same with other upstream ratings. */
    public Facts withRatings(List<Rating> others) {
        return new Facts(subject, violations, inspections, links, others, adjustments);
    }

    /** The same with other adjustments. */
    public Facts withAdjustments(List<Adjustment> others) {
        return new Facts(subject, violations, inspections, links, ratings, others);
    }
}
