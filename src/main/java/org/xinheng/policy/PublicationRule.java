package org.xinheng.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.Term;
import org.xinheng.policy.reading.Omissible;
import org.xinheng.record.Violation;

/**
 * What a regime says of one class of records.
 *
 * @param code its code, unique in its regime
 * @param title what it is about
 * @param source where its terms come from
 * @param where the class of records
 * @param published whether such records are published at all
 * @param maximum how long they are published at most and, where an indicator counts no longer than that, count
 * @param repairAfter after how long they may be repaired, which is how long they are published at least; absent where
 *     they cannot be repaired before the end
 * @param publisher the code of the department that publishes; absent where the one that decided does (谁认定、谁公示)
 */
public record PublicationRule(
        String code,
        String title,
        String source,
        @Omissible RecordClass where,
        boolean published,
        Term maximum,
        Optional<Term> repairAfter,
        Optional<String> publisher) {
    public PublicationRule {
        where = where == null ? RecordClass.ALL : where;
        repairAfter = Lists.orEmpty(repairAfter);
        publisher = Lists.orEmpty(publisher);
    }

    /** The code of the department that publishes a record. */
    public String publishedBy(Violation violation) {
        return publisher.orElse(violation.department());
    }

    /** The end of a record's publication; terms count the document's own day (国办发〔2025〕22号). */
    LocalDate end(Violation violation) {
        return violation.publishedUntil().orElseGet(() -> maximum.anniversary(violation.decidedOn()));
    }

    /** The first day on which a record may be repaired, where it may be. */
    Optional<LocalDate> repairFrom(Violation violation) {
        return repairAfter.map(term -> term.anniversary(violation.decidedOn())).filter(end(violation)::isAfter);
    }
}
