package org.xinheng.code;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks that every record of the vocabulary makes at its door. Each names the field it refuses. */
public final class Check {
    /** Longest name or title, in characters. */
    public static final int NAME = 200;
    /** Longest free text, in characters. */
    public static final int TEXT = 2000;
    /** Longest code or key of another system, in characters. */
    public static final int CODE = 64;

    private static final Pattern CODE_SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\\u2028\\u2029&&[^\\n\\t]]");

    private Check() {}

    /** The value, which must not be null. */
    public static <T> T present(String field, T value) {
        if (value == null) {
            throw new InvalidFieldException(field, "is required");
        }
        return value;
    }

    /** The text in Unicode form C without outer white space; refused when empty, too long or with unseen characters. */
    public static String text(String field, String value, int longest) {
        String clean =
                Normalizer.normalize(present(field, value), Normalizer.Form.NFC).strip();
        if (clean.isEmpty()) {
            throw new InvalidFieldException(field, "must not be empty");
        }
        if (clean.length() > longest) {
            throw new InvalidFieldException(field, "is longer than " + longest + " characters");
        }
        if (UNSEEN.matcher(clean).find()) {
            throw new InvalidFieldException(field, "contains control or unassigned characters");
        }
        return clean;
    }

    /** {@link #text(String, String, int)} for a field that may be absent. */
    public static Optional<String> text(String field, Optional<String> value, int longest) {
        return absentOr(value).map(v -> text(field, v, longest));
    }

    /** A code: letters, digits and {@code . _ : / -}, beginning with a letter or digit, at most 64 characters. */
    public static String code(String field, String value) {
        String clean = text(field, value, CODE);
        if (!CODE_SHAPE.matcher(clean).matches()) {
            throw new InvalidFieldException(field, "may hold only letters, digits and . _ : / -");
        }
        return clean;
    }

    /** {@link #code(String, String)} for a field that may be absent. */
    public static Optional<String> code(String field, Optional<String> value) {
        return absentOr(value).map(v -> code(field, v));
    }

    /** Refuses with the reason unless the condition holds. */
    public static void that(boolean condition, String field, String reason) {
        if (!condition) {
            throw new InvalidFieldException(field, reason);
        }
    }

    /** Refuses a collection of more than {@code most} entries. */
    public static void size(String field, Collection<?> values, int most) {
        that(values.size() <= most, field, "has more than " + most + " entries");
    }

    /** An optional component that a deserialiser may have left null. */
    public static <T> Optional<T> absentOr(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }
}
