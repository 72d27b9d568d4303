package org.xinheng.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules say of one record, before anything was decided about its publication.
 *
 * @param regime the code of the regime that it falls under
 * @param rule the rule that it falls under
 * @param published whether it is published at all
 * @param from the first day of its publication
 * @param until the first day on which it is no longer published
 * @param countsUntil the first day on which it no longer counts for whoever counts published records only; the same as
 *     {@code until} where it is published
 * @param repairFrom the first day on which it may be repaired; absent where it cannot be
 */
public record PublicationTerm(
        String regime,
        PublicationRule rule,
        boolean published,
        LocalDate from,
        LocalDate until,
        LocalDate countsUntil,
        Optional<LocalDate> repairFrom) {
    /** Whether it is published on a day. */
    public boolean covers(LocalDate on) {
        return published && !on.isBefore(from) && on.isBefore(until);
    }
}
