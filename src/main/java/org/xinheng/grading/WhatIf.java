package org.xinheng.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.record.Facts;
import org.xinheng.record.Severity;
import org.xinheng.record.ViolationKind;

/**
 * Which single repair or event would move a subject to another tier of a scheme: everything that may happen and that the
 * policy tells apart is tried, one at a time, by the very rules that grade.
 */
public final class WhatIf {
    private final Grader grader;
    private final String scheme;
    private final LocalDate on;

    /** For one scheme and day. */
    public WhatIf(Grader grader, String scheme, LocalDate on) {
        this.grader = grader.on(on);
        this.scheme = scheme;
        this.on = on;
    }

    /**
     * Something that is supposed of what happens.
     *
     * @param field the field or attribute, as policies and records name it
     * @param value its value; of numbers, the smallest of those tried that leads to the tier
     */
    public record Detail(String field, String value) {}

    /**
     * Something that may happen, and what it would do.
     *
     * @param kind what
     * @param record the record that it concerns, where there is one
     * @param violation the kind of the further violation
     * @param severity the severity of the further violation
     * @param details what else is supposed of it; nothing where it is enough that it happens
     * @param before the tier now
     * @param after the tier then
     * @param decidedBy the rule that would fix it
     * @param because what would differ
     */
    public record Event(
            Happening kind,
            Optional<String> record,
            Optional<ViolationKind> violation,
            Optional<Severity> severity,
            List<Detail> details,
            Optional<Tier> before,
            Optional<Tier> after,
            String decidedBy,
            List<Assessment.Difference> because) {
        public Event {
            details = List.copyOf(details);
            because = List.copyOf(because);
        }
    }

    /** Everything that would move the tier, repairs first. */
    public List<Event> events(Facts facts) {
        Optional<Assessment> now = grader.plain(facts, scheme, on);
        if (now.isEmpty()) {
            return List.of();
        }
        return moves(facts).stream()
                .map(h -> event(now.get(), h, grader.plain(h.then(), scheme, on).orElseThrow()))
                .toList();
    }

    /** The hypotheses that move the tier, each of them once. */
    List<Hypothesis> moves(Facts facts) {
        int place = grader.place(scheme);
        int now = ordinal(facts, place);
        Set<List<Object>> told = new HashSet<>();
        List<Hypothesis> moves = new ArrayList<>();
        hypotheses(facts).forEach(h -> {
            int then = ordinal(h.then(), place);
            if (then != now && !told.contains(List.of(h.plain(), then)) && told.add(List.of(h.essence(), then))) {
                moves.add(h);
            }
        });
        return moves;
    }

    private Event event(Assessment now, Hypothesis happened, Assessment then) {
        return new Event(
                happened.kind(),
                happened.record(),
                happened.violation(),
                happened.severity(),
                happened.details().entrySet().stream()
                        .map(d -> new Detail(d.getKey(), d.getValue()))
                        .toList(),
                now.tier(),
                then.tier(),
                then.decidedBy(),
                Foresight.differences(now, then));
    }

    private Stream<Hypothesis> hypotheses(Facts facts) {
        Vocabulary vocabulary = new Vocabulary(grader.policy());
        return Stream.of(
                        new Endings(facts, on).all(),
                        new FurtherViolations(vocabulary, facts, on).all(),
                        new FurtherInspections(vocabulary, facts, on).all(),
                        new FurtherReach(grader.policy(), facts, on).all(),
                        new SubjectChanges(vocabulary, facts, on).all())
                .flatMap(List::stream);
    }

    private int ordinal(Facts facts, int place) {
        return new Sheet(facts, grader).on(on).verdict(place).ordinal();
    }
}
