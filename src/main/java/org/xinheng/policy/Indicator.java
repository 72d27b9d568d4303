package org.xinheng.policy;

/**
 * Something that is counted.
 *
 * @param code its code
 * @param title its title
 * @param dimension the dimension that it belongs to
 * @param source where its numbers come from
 * @param points how facts become points
 */
public record Indicator(String code, String title, String dimension, String source, PointRule points) {}
