package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact under a contribution.
 *
 * @param kind what it is: {@code violation}, {@code inspection}, {@code link} or {@code attribute}
 * @param reference the record's identifier, or the attribute's name
 * @param date its date, where it has one
 * @param points the points that it gives before rounding and limits, where they can be told apart
 * @param factor what is left of them after decay, 0 to 1
 * @param document the decision document, where there is one
 */
public record Evidence(
        String kind,
        String reference,
        Optional<LocalDate> date,
        Optional<BigDecimal> points,
        BigDecimal factor,
        Optional<Document> document) {
    static Evidence attribute(String name) {
        return new Evidence("attribute", name, Optional.empty(), Optional.empty(), BigDecimal.ONE, Optional.empty());
    }
}
