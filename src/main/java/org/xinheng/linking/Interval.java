package org.xinheng.linking;

/**
 * A value that is known between bounds only; both are equal where it is known.
 *
 * @param low the least that it can be
 * @param high the most that it can be
 */
public record Interval(double low, double high) {}
