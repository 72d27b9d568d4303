package org.xinheng.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.record.Adjustment;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Rating;
import org.xinheng.record.Violation;

/** Supposes that what is known of a subject ends or never was, one record at a time. */
final class Endings {
    private final Facts facts;
    private final LocalDate on;
    private final List<Hypothesis> hypotheses = new ArrayList<>();

    Endings(Facts facts, LocalDate on) {
        this.facts = facts;
        this.on = on;
    }

    List<Hypothesis> all() {
        facts.violations().forEach(this::repaired);
        facts.violations().forEach(this::withdrawn);
        facts.links().forEach(this::ended);
        facts.adjustments().forEach(this::ended);
        facts.ratings().forEach(this::ended);
        facts.inspections().forEach(this::withdrawn);
        return hypotheses;
    }

    private void repaired(Violation violation) {
        if (violation.repairedOn().isEmpty() && !violation.decidedOn().isAfter(on)) {
            List<Violation> rest = Hypothesis.without(facts.violations(), violation::equals);
            Violation repaired = violation.repaired(Optional.of(on));
            add(Happening.REPAIR, violation.id().value(), facts.withViolations(Hypothesis.and(rest, repaired)));
        }
    }

    private void withdrawn(Violation violation) {
        List<Violation> rest = Hypothesis.without(facts.violations(), violation::equals);
        add(Happening.WITHDRAWAL, violation.id().value(), facts.withViolations(rest));
    }

    private void withdrawn(Inspection inspection) {
        List<Inspection> rest = Hypothesis.without(facts.inspections(), inspection::equals);
        add(Happening.INSPECTION_WITHDRAWAL, inspection.id().value(), facts.withInspections(rest));
    }

    private void ended(Link link) {
        List<Link> rest = Hypothesis.without(facts.links(), link::equals);
        add(Happening.LINK_ENDS, link.id().value(), facts.withLinks(rest));
    }

    private void ended(Adjustment adjustment) {
        List<Adjustment> rest = Hypothesis.without(facts.adjustments(), adjustment::equals);
        add(Happening.ADJUSTMENT_ENDS, adjustment.id().value(), facts.withAdjustments(rest));
    }

    /** An ended rating stays the latest one, so that an earlier one does not count again. */
    private void ended(Rating rating) {
        if (rating.ratedOn().isBefore(on)) {
            List<Rating> rest = Hypothesis.without(facts.ratings(), rating::equals);
            Rating ended = new Rating(
                    rating.subject(),
                    rating.scheme(),
                    rating.label(),
                    rating.ratedOn(),
                    Optional.of(on),
                    rating.source());
            add(Happening.RATING_ENDS, rating.id().value(), facts.withRatings(Hypothesis.and(rest, ended)));
        }
    }

    private void add(Happening kind, String record, Facts then) {
        hypotheses.add(Hypothesis.about(kind, record, then));
    }
}
