package org.xinheng.policy;

/**
 * Where a quantity or condition stands, which decides what it may ask for.
 *
 * @param references what can be referred to
 * @param indicators how many of the scheme's indicators it may ask for
 * @param whole whether it may ask for dimensions and the scheme's own score
 * @param ofRecord whether it is asked of each record
 * @param banded whether it stands under bands or bounds, so that completed days and months are told apart at few places
 */
record Scope(References references, int indicators, boolean whole, boolean ofRecord, boolean banded) {
    /** Of rules about a scheme's tiers. */
    static Scope ofTiers(References references) {
        return new Scope(references, Integer.MAX_VALUE, true, false, false);
    }

    /** Of the indicator at a place. */
    static Scope ofIndicator(References references, int place) {
        return new Scope(references, place, false, false, false);
    }

    /** Of factors: all indicators, but not the score that they multiply. */
    static Scope ofFactors(References references) {
        return new Scope(references, Integer.MAX_VALUE, false, false, false);
    }

    Scope forRecords() {
        return new Scope(references, indicators, whole, true, false);
    }

    Scope inBands() {
        return new Scope(references, indicators, whole, ofRecord, true);
    }

    Scope plain() {
        return new Scope(references, indicators, whole, ofRecord, false);
    }
}
