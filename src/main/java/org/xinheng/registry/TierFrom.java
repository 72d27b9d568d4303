package org.xinheng.registry;

/** Whose tier counts for an item: the subject's own, that of whoever operates it, or nobody's. */
public enum TierFrom {
    SELF,
    OPERATOR,
    NONE
}
