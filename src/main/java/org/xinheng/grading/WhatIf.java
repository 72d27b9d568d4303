package org.xinheng.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.xinheng.code.Attributes;
import org.xinheng.record.Adjustment;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/**
 * Which single repair or event would move a subject to another tier of a scheme: everything that may happen is tried, one
 * at a time, by the very rules that grade.
 */
public final class WhatIf {
    /** Stands for a department and document that no rule can know. */
    private static final String HYPOTHETICAL = "HYPOTHETICAL";

    private final Grader grader;
    private final String scheme;
    private final LocalDate on;

    /** For one scheme and day. */
    public WhatIf(Grader grader, String scheme, LocalDate on) {
        this.grader = grader;
        this.scheme = scheme;
        this.on = on;
    }

    /** What may happen. */
    public enum Kind {
        /** a violation is repaired on the day (信用修复) */
        REPAIR,
        /** a violation is withdrawn: it never counted */
        WITHDRAWAL,
        /** a joint-punishment link ends on the day */
        LINK_ENDS,
        /** an adjustment by hand ends on the day */
        ADJUSTMENT_ENDS,
        /** a further violation of some kind and severity is decided on the day */
        VIOLATION
    }

    /**
     * Something that may happen, and what it would do.
     *
     * @param kind what
     * @param record the record that it concerns, where there is one
     * @param violation the kind of the further violation
     * @param severity the severity of the further violation
     * @param before the tier now
     * @param after the tier then
     * @param decidedBy the rule that would fix it
     * @param because what would differ
     */
    public record Event(
            Kind kind,
            Optional<String> record,
            Optional<ViolationKind> violation,
            Optional<Severity> severity,
            Optional<Tier> before,
            Optional<Tier> after,
            String decidedBy,
            List<Assessment.Difference> because) {
        public Event {
            because = List.copyOf(because);
        }
    }

    /** Everything that would move the tier, repairs first. */
    public List<Event> events(Facts facts) {
        Optional<Assessment> now = grader.plain(facts, scheme, on);
        List<Event> events = new ArrayList<>();
        if (now.isEmpty()) {
            return events;
        }
        for (Violation violation : facts.violations()) {
            String id = violation.id().value();
            if (violation.repairedOn().isEmpty() && !violation.decidedOn().isAfter(on)) {
                tried(
                        now.get(),
                        with(facts, violation, Optional.of(violation.repaired(Optional.of(on)))),
                        Kind.REPAIR,
                        id,
                        events);
            }
            tried(now.get(), with(facts, violation, Optional.empty()), Kind.WITHDRAWAL, id, events);
        }
        for (Link link : facts.links()) {
            List<Link> rest = without(facts.links(), link::equals);
            tried(now.get(), withLinks(facts, rest), Kind.LINK_ENDS, link.id().value(), events);
        }
        for (Adjustment adjustment : facts.adjustments()) {
            List<Adjustment> rest = without(facts.adjustments(), adjustment::equals);
            tried(
                    now.get(),
                    withAdjustments(facts, rest),
                    Kind.ADJUSTMENT_ENDS,
                    adjustment.id().value(),
                    events);
        }
        for (ViolationKind kind : ViolationKind.values()) {
            for (Severity severity : Severity.values()) {
                further(now.get(), facts, kind, severity).ifPresent(events::add);
            }
        }
        return events;
    }

    private void tried(Assessment now, Facts then, Kind kind, String record, List<Event> events) {
        moved(now, then)
                .map(a -> event(now, a, kind, Optional.of(record), Optional.empty(), Optional.empty()))
                .ifPresent(events::add);
    }

    private Optional<Event> further(Assessment now, Facts facts, ViolationKind kind, Severity severity) {
        List<Violation> more = new ArrayList<>(facts.violations());
        more.add(violation(facts, kind, severity));
        return moved(now, withViolations(facts, more))
                .map(a -> event(now, a, Kind.VIOLATION, Optional.empty(), Optional.of(kind), Optional.of(severity)));
    }

    private Optional<Assessment> moved(Assessment now, Facts then) {
        return grader.plain(then, scheme, on).filter(a -> !a.tier().equals(now.tier()));
    }

    private static Event event(
            Assessment now,
            Assessment then,
            Kind kind,
            Optional<String> record,
            Optional<ViolationKind> violation,
            Optional<Severity> severity) {
        return new Event(
                kind,
                record,
                violation,
                severity,
                now.tier(),
                then.tier(),
                then.decidedBy(),
                Foresight.differences(now, then));
    }

    private Violation violation(Facts facts, ViolationKind kind, Severity severity) {
        return new Violation(
                kind,
                severity,
                facts.subject().id(),
                HYPOTHETICAL,
                Optional.of(HYPOTHETICAL),
                Optional.empty(),
                Optional.empty(),
                HYPOTHETICAL,
                new TreeSet<>(),
                Optional.empty(),
                on,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Attributes.NONE);
    }

    private static Facts with(Facts facts, Violation former, Optional<Violation> now) {
        List<Violation> violations = without(facts.violations(), former::equals);
        now.ifPresent(violations::add);
        return withViolations(facts, violations);
    }

    private static Facts withViolations(Facts facts, List<Violation> violations) {
        return facts(facts, violations, facts.links(), facts.adjustments());
    }

    private static Facts withLinks(Facts facts, List<Link> links) {
        return facts(facts, facts.violations(), links, facts.adjustments());
    }

    private static Facts withAdjustments(Facts facts, List<Adjustment> adjustments) {
        return facts(facts, facts.violations(), facts.links(), adjustments);
    }

    private static Facts facts(
            Facts facts, List<Violation> violations, List<Link> links, List<Adjustment> adjustments) {
        List<Inspection> inspections = facts.inspections();
        return new Facts(facts.subject(), violations, inspections, links, facts.ratings(), adjustments);
    }

    private static <T> List<T> without(List<T> all, Predicate<T> which) {
        List<T> rest = new ArrayList<>(all);
        rest.removeIf(which);
        return rest;
    }
}
