package org.xinheng.standing;

/** How far an activation has come. */
public enum ActivationState {
    /** waits for a second pair of eyes */
    PROPOSED,
    /** approved; cut-offs are taken where the policy has quantiles */
    APPROVED,
    /** standings are made beside the present ones */
    STAGING,
    /** the rule book is the one in force, or was */
    ACTIVE,
    /** given up before it was in force */
    CANCELLED
}
