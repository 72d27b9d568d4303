package org.xinheng.policy;

import org.xinheng.code.Term;

/**
 * A tier that a record entails for a time: at least as bad as, until the term is over.
 *
 * @param code its code
 * @param title what it means, for people
 * @param source where it comes from
 * @param cause the records that entail it
 * @param lasts how long, counted from the decision
 * @param survivesRepair whether it goes on when its cause is repaired or no longer published
 * @param tier the label of the tier
 */
public record Hold(
        String code,
        String title,
        String source,
        RecordFilter cause,
        Term lasts,
        boolean survivesRepair,
        String tier) {}
