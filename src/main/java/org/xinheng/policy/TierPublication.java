package org.xinheng.policy;

/**
 * Whether a scheme's tiers are published. A scheme that has no such entry keeps its tiers to itself.
 *
 * @param scheme the scheme's code
 * @param tiers which of them are published
 * @param source the legal basis; never illustrative where something is published
 */
public record TierPublication(String scheme, Extent tiers, String source) {
    /** Which tiers of a scheme are published. */
    public enum Extent {
        /** none */
        NEVER,
        /** the best one, of those who have it */
        BEST_ONLY,
        /** everybody's */
        ALL;

        /** Whether a tier of that place is published, 0 being the best. */
        public boolean includes(int ordinal) {
            return this == ALL || this == BEST_ONLY && ordinal == 0;
        }
    }
}
