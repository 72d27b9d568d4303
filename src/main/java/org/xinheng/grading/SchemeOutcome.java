package org.xinheng.grading;

import java.util.List;
import java.util.Optional;

/**
 * What one scheme says about a subject on a date.
 *
 * @param scheme the scheme's code
 * @param tier the tier; absent when the scheme has no data or does not apply
 * @param decidedBy the rule that fixed the tier: {@code band}, {@code direct:<rule>}, {@code cap:<rule>},
 *     {@code hold:<rule>}, {@code adjustment}, {@code no-data}…
 * @param applied the direct rules, caps and holds that applied, deciding or not, in the scheme's order
 * @param documents the weightiest decision documents behind it, at most {@link #MOST_DOCUMENTS}
 */
public record SchemeOutcome(
        String scheme, Optional<Tier> tier, String decidedBy, List<String> applied, List<Document> documents) {
    /** How many documents an outcome cites; the explained assessment has them all. */
    public static final int MOST_DOCUMENTS = 5;

    public SchemeOutcome {
        applied = List.copyOf(applied);
        documents = List.copyOf(documents);
    }

    /** Whether both say the same. Documents are cited, not part of what is said. */
    public boolean saysTheSameAs(SchemeOutcome other) {
        return scheme.equals(other.scheme)
                && tier.equals(other.tier)
                && decidedBy.equals(other.decidedBy)
                && applied.equals(other.applied);
    }
}
