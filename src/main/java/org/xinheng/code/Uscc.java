package org.xinheng.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015) in upper case: registering authority, kind of
 * organisation, six digits of region, nine characters of organisation code (GB 11714), check character.
 *
 * <p>Only the closing check character decides validity. The organisation code's own check is not enforced: codes with
 * a deviating one are in lawful use.
 */
public record Uscc(@JsonValue String value) implements Comparable<Uscc> {
    /** Characters of a code. */
    public static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String AUTHORITIES = "123456789ANY";

    public Uscc {
        fault(Check.present("uscc", value)).ifPresent(reason -> {
            throw new InvalidFieldException("uscc", reason);
        });
    }

    /** The code in the text, in either case and with outer white space; refused with the reason when it is none. */
    @JsonCreator
    public static Uscc parse(String text) {
        return new Uscc(normalise(Check.present("uscc", text)));
    }

    /** The form in which codes are compared and stored. */
    public static String normalise(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Why the normalised text is not a code, for a person to read; empty when it is one.
     *
     * @param text normalised text
     */
    public static Optional<String> fault(String text) {
        if (text.length() != LENGTH) {
            return Optional.of("has " + text.length() + " characters instead of " + LENGTH);
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return Optional.of("holds at place " + (i + 1)
                        + " a character that is not in the code's alphabet (digits and letters without I O S V Z)");
            }
        }
        if (AUTHORITIES.indexOf(text.charAt(0)) < 0) {
            return Optional.of("begins with a character that stands for no registering authority");
        }
        for (int i = 2; i < 8; i++) {
            if (text.charAt(i) > '9') {
                return Optional.of("holds at place " + (i + 1) + " a letter where the region code has a digit");
            }
        }
        char expected = checkCharacter(text);
        return text.charAt(LENGTH - 1) == expected
                ? Optional.empty()
                : Optional.of("ends with a check character that does not fit the code before it");
    }

    /** The check character of the first 17 characters, each of which must be in the alphabet. */
    public static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The region of registration, six digits of GB/T 2260; not the area that supervises. */
    public String region() {
        return value.substring(2, 8);
    }

    @Override
    public int compareTo(Uscc other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
