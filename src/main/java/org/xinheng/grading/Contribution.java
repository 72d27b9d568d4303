package org.xinheng.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one indicator adds to a score.
 *
 * @param indicator its code; {@code base} and {@code limit} for the score's own parts
 * @param title its title
 * @param dimension its dimension, where it has one
 * @param points the points, exact
 * @param source where its numbers come from: a citation, or {@code illustrative}
 * @param evidence the facts that it rests on
 */
public record Contribution(
        String indicator,
        String title,
        Optional<String> dimension,
        BigDecimal points,
        String source,
        List<Evidence> evidence) {
    public Contribution {
        evidence = List.copyOf(evidence);
    }
}
