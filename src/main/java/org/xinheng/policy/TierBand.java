package org.xinheng.policy;

import java.math.BigDecimal;

/**
 * A tier and the scores that it takes.
 *
 * @param label how the scheme writes it
 * @param title what it means, for people
 * @param from the lowest score of its band, which belongs to it
 */
public record TierBand(String label, String title, BigDecimal from) {}
