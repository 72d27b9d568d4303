package org.xinheng.linking;

import java.util.Arrays;
import org.xinheng.record.Violation;

/**
 * A way from a cause to a party and the days on which it carries.
 *
 * @param cause the record that causes it
 * @param parties canonical ordinals from the causing party on
 * @param edges the relations between them
 * @param strength the product of attenuations, in units of 1000^-{@link #MOST_HOPS}
 * @param from the first day
 * @param until the first day after
 */
record Trail(Violation cause, int[] parties, int[] edges, long strength, int from, int until) {
    /** The longest trail. */
    static final int MOST_HOPS = 6;
    /** All of the strength. */
    static final long WHOLE = 1_000_000_000_000_000_000L;

    static Trail at(int party, Violation cause, int until) {
        return new Trail(cause, new int[] {party}, new int[0], WHOLE, Edges.day(cause.decidedOn()), until);
    }

    Trail to(int party, int edge, int attenuation, int begins, int ends) {
        int[] further = Arrays.copyOf(parties, parties.length + 1);
        further[parties.length] = party;
        int[] along = Arrays.copyOf(edges, edges.length + 1);
        along[edges.length] = edge;
        return new Trail(cause, further, along, strength / 1_000 * attenuation, begins, ends);
    }

    int causing() {
        return parties[0];
    }

    int end() {
        return parties[parties.length - 1];
    }

    boolean passes(int party) {
        for (int p : parties) {
            if (p == party) {
                return true;
            }
        }
        return false;
    }
}
