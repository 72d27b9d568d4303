package org.xinheng.policy;

/** Which regime a record falls under that was decided before the regime in force. */
public enum Transition {
    /** the regime of the day of its decision, for good */
    BY_DECISION,
    /** each later regime from the day on which it took effect */
    NEWEST,
    /** of both, from the day on which the later one took effect, whatever is better for the party (从旧兼从轻) */
    MOST_FAVOURABLE
}
