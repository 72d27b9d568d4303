package org.xinheng.policy;

/**
 * A named condition on a subject that other sections refer to.
 *
 * @param code its name
 * @param title what it means, for people
 * @param when the condition
 */
public record Flag(String code, String title, Condition when) {}
