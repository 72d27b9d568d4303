package org.xinheng.policy.reading;

/**
 * One thing that is wrong with a policy.
 *
 * @param place where, as a path from the top: {@code schemes[0].tiers[1].from}
 * @param message what is wrong
 * @param hint what to do about it
 * @param line the line of the file on which the place stands, from 1
 */
public record PolicyFault(String place, String message, String hint, int line) {
    @Override
    public String toString() {
        return "line " + line + ", " + place + ": " + message + " (" + hint + ")";
    }
}
