package org.xinheng.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.xinheng.code.Term;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;

/**
 * How long records are published at most, by severity, from the date of the document itself.
 *
 * @param source where the terms come from
 * @param maximum the terms
 */
public record Publication(String source, Map<Severity, Term> maximum) {
    public Publication {
        maximum = Lists.orEmpty(maximum);
    }

    /**
     * The first day on which a record is no longer published: repaired, as its decision fixed it, or by the longest term
     * of its severity. The term counts the document's own day (国办发〔2025〕22号).
     */
    public LocalDate endOf(Violation violation) {
        LocalDate end = violation.publishedUntil().orElseGet(() -> maximum.get(violation.severity())
                .anniversary(violation.decidedOn()));
        Optional<LocalDate> repaired = violation.repairedOn();
        return repaired.filter(end::isAfter).orElse(end);
    }
}
