package org.xinheng.benchmark;

import java.util.Optional;

/**
 * A line of the report.
 *
 * @param suite the suite that measured it
 * @param subjects how many subjects the county of the run has
 * @param figure what was measured
 * @param peer the ceiling or peer in the same run, where there is one
 * @param target what the ratio to the peer, or the figure where there is no peer, should reach
 * @param note sizes and conditions
 */
record Row(
        String suite,
        int subjects,
        Measurement figure,
        Optional<Measurement> peer,
        Optional<Target> target,
        String note) {
    /** The ratio to the peer. */
    Optional<Double> ratio() {
        return peer.map(figure::ratioTo);
    }

    /** Whether the target is met; empty where there is none. */
    Optional<Boolean> met() {
        return target.map(t -> t.isMetBy(ratio().orElseGet(figure::median)));
    }
}
