package org.xinheng.grading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinheng.code.Term;
import org.xinheng.policy.Publication;
import org.xinheng.policy.RecordFilter;
import org.xinheng.record.Facts;
import org.xinheng.record.Violation;

/**
 * When violations count: those that a filter means, from their decision until a window is over and, unless they count
 * longer, until they are no longer published. Everything that grading asks of violations is asked of these spans, so
 * that what counts and when that changes cannot disagree.
 */
record ViolationSpans(
        RecordFilter where, Optional<Term> window, boolean countsAfterPublication, Publication publication) {
    /** The violation's span, empty when the filter does not mean it. */
    Optional<Span> of(Violation violation) {
        if (!where.matches(violation)) {
            return Optional.empty();
        }
        LocalDate from = violation.decidedOn();
        LocalDate until = window.map(w -> w.over(from)).orElse(Span.NEVER);
        if (!countsAfterPublication) {
            LocalDate end = publication.endOf(violation);
            until = end.isBefore(until) ? end : until;
        }
        return Optional.of(new Span(from, until));
    }

    /** Whether the violation counts on a day. */
    boolean counts(Violation violation, LocalDate on) {
        return of(violation).filter(span -> span.contains(on)).isPresent();
    }

    int count(Facts facts, LocalDate on) {
        int count = 0;
        for (Violation violation : facts.violations()) {
            if (counts(violation, on)) {
                count++;
            }
        }
        return count;
    }

    void breaks(Facts facts, Consumer<LocalDate> dates) {
        facts.violations().forEach(v -> of(v).ifPresent(span -> span.breaks(dates)));
    }

    /** Cites the violations that count on a day, with the day on which each ceases to. */
    void cite(Facts facts, LocalDate on, Consumer<Document> documents) {
        for (Violation violation : facts.violations()) {
            of(violation)
                    .filter(span -> span.contains(on))
                    .ifPresent(span -> documents.accept(document(violation, span)));
        }
    }

    static Document document(Violation violation, Span span) {
        return new Document(
                violation.id(),
                violation.department(),
                violation.number(),
                violation.decidedOn(),
                Optional.of(span.until()).filter(d -> !d.equals(Span.NEVER)));
    }
}
