package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.record.Facts;

/** Looks ahead for one scheme: when it next says something else given no new facts, and why. */
final class Foresight {
    private final Grader grader;
    private final Facts facts;

    Foresight(Grader grader, Facts facts) {
        this.grader = grader;
        this.facts = facts;
    }

    Optional<Assessment.NextChange> next(String scheme, Assessment now) {
        Course course = new Course(grader, facts);
        Optional<SchemeOutcome> before = course.outcome(Sheet.day(now.on())).scheme(scheme);
        int day = course.nextChange(Sheet.day(now.on()));
        while (day != RecordSelection.NEVER) {
            Optional<SchemeOutcome> after = course.outcome(day).scheme(scheme);
            boolean same = before.isPresent() == after.isPresent()
                    && before.map(b -> b.saysTheSameAs(after.orElseThrow())).orElse(true);
            if (!same) {
                return change(scheme, now, LocalDate.ofEpochDay(day));
            }
            day = course.nextChange(day);
        }
        return Optional.empty();
    }

    private Optional<Assessment.NextChange> change(String scheme, Assessment now, LocalDate on) {
        return grader.plain(facts, scheme, on)
                .map(then -> new Assessment.NextChange(
                        on, then.tier(), then.decidedBy(), then.policyVersion(), differences(now, then)));
    }

    static List<Assessment.Difference> differences(Assessment now, Assessment then) {
        Map<String, Part> before = parts(now);
        Map<String, Part> after = parts(then);
        List<Assessment.Difference> differences = new ArrayList<>();
        before.forEach((part, was) -> {
            Optional<Part> is = Optional.ofNullable(after.remove(part));
            if (!is.map(Part::points).equals(Optional.of(was.points()))) {
                differences.add(
                        new Assessment.Difference(part, was.title(), Optional.of(was.points()), is.map(Part::points)));
            }
        });
        after.forEach((part, is) -> differences.add(
                new Assessment.Difference(part, is.title(), Optional.empty(), Optional.of(is.points()))));
        return differences;
    }

    private record Part(String title, BigDecimal points) {}

    /** Rules count as one where they apply. */
    private static Map<String, Part> parts(Assessment assessment) {
        Map<String, Part> parts = new LinkedHashMap<>();
        assessment.rules().forEach(r -> parts.put(r.rule(), new Part(r.title(), BigDecimal.ONE)));
        assessment.contributions().forEach(c -> parts.put(c.indicator(), new Part(c.title(), c.points())));
        return parts;
    }
}
