package org.xinheng.exchange.demo;

import org.xinheng.code.Uscc;

/**
 * Valid codes that nobody bears: their region digits, 99 00 00, belong to no place, so that they can meet no real one.
 */
final class Codes {
    private static final String REGION = "990000";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Codes() {}

    /**
     * The n-th code.
     *
     * @param kind registering authority and kind of organisation, two characters
     */
    static Uscc uscc(String kind, int n) {
        String organisation = String.format("%08d", n);
        String body = kind + REGION + organisation + check(organisation);
        return new Uscc(body + Uscc.checkCharacter(body));
    }

    /** The check character of an organisation code of digits (GB 11714). */
    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest % 11);
    }
}
