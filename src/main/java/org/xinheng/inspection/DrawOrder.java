package org.xinheng.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody asks for who prepares a draw.
 *
 * @param plan the plan's identifier
 * @param round which draw of the plan it is, from 1
 * @param part which part of what the plan still has to draw is drawn now, above 0 and at most 1
 * @param commitment the promise of the secret
 * @param publicValue which public value goes into the seed
 * @param publicAfter until when nobody can know it
 * @param redrawReason why an earlier draw of the round is drawn again; absent for a first draw
 */
public record DrawOrder(
        String plan,
        int round,
        BigDecimal part,
        String commitment,
        String publicValue,
        Instant publicAfter,
        Optional<String> redrawReason) {}
