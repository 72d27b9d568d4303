package org.xinheng.policy;

/**
 * A condition that decides about a tier.
 *
 * @param code its code
 * @param title what it means, for people
 * @param source where it comes from
 * @param when the condition
 * @param tier the label of the tier that it fixes or beyond which the subject cannot be better
 */
public record TierRule(String code, String title, String source, Condition when, String tier) {}
