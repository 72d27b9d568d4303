package org.xinheng.record;

/** How a case stands. */
public enum IdentityState {
    /** suspected: two persons until it is confirmed */
    SUSPECTED,
    /** confirmed: one person */
    CONFIRMED,
    /** rejected: two persons */
    REJECTED,
    /** confirmed, and suspected to have been wrong: one person until that is confirmed */
    DOUBTED,
    /** taken apart: two persons */
    SEPARATED
}
