package org.xinheng.grading;

/**
 * What a scheme says on a day, in numbers only.
 *
 * @param ordinal the place of the tier, {@link Tiering#NONE} without one
 * @param decidedBy the deciding rule
 * @param applied a bit for each rule that applies, by its place among the {@link Rulings}
 */
record Verdict(int ordinal, String decidedBy, long applied) {
    static final Verdict NOT_APPLICABLE = new Verdict(Tiering.NONE, "not-applicable", 0);

    boolean applies() {
        return this != NOT_APPLICABLE;
    }
}
