package org.xinheng.policy;

/**
 * One thing that is wrong with a policy.
 *
 * @param place where, as a path from the top: {@code schemes[0].tiers[1].from}
 * @param message what is wrong
 * @param hint what to do about it
 */
public record PolicyFault(String place, String message, String hint) {
    @Override
    public String toString() {
        return place + ": " + message + " (" + hint + ")";
    }
}
