package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.record.CreditRecord;
import org.xinheng.record.Violation;

/**
 * A fact under a contribution.
 *
 * @param kind what it is: {@code violation}, {@code inspection}, {@code link}, {@code rating} or {@code attribute}
 * @param reference the record's identifier, or the attribute's name
 * @param date its date, where it has one
 * @param points the points that it gives before rounding and limits, where they can be told apart
 * @param factor what they were multiplied by for their age
 * @param document the decision document, where there is one
 */
public record Evidence(
        String kind,
        String reference,
        Optional<LocalDate> date,
        Optional<BigDecimal> points,
        BigDecimal factor,
        Optional<Document> document) {
    /** How much it weighs: its points, whichever way they count. */
    BigDecimal weight() {
        return points.map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    }

    static Evidence attribute(String name) {
        return new Evidence("attribute", name, Optional.empty(), Optional.empty(), BigDecimal.ONE, Optional.empty());
    }

    /** A record that counts as it is. */
    static Evidence record(CreditRecord record, Optional<BigDecimal> points, Optional<Document> document) {
        return record(record, points, BigDecimal.ONE, document);
    }

    /** A record, weighted. */
    static Evidence record(
            CreditRecord record, Optional<BigDecimal> points, BigDecimal factor, Optional<Document> document) {
        return new Evidence(
                record instanceof Violation ? "violation" : "inspection",
                document.map(Document::record).orElseGet(record::id).value(),
                Optional.of(record.date()),
                points,
                factor,
                document);
    }

    /** A record that is known by its document. */
    static Evidence document(Document document) {
        return new Evidence(
                "violation",
                document.record().value(),
                Optional.of(document.decidedOn()),
                Optional.empty(),
                BigDecimal.ONE,
                Optional.of(document));
    }
}
