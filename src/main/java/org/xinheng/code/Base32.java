package org.xinheng.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Crockford's base 32 in lower case, and the hashes that identifiers are made of. */
final class Base32 {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final byte[] DIGITS = digits();

    /** Characters of a 64-bit value. */
    static final int LONG_LENGTH = 13;

    private Base32() {}

    static String encode(long value) {
        char[] text = new char[LONG_LENGTH];
        long rest = value;
        for (int i = LONG_LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }

    /** The value of 13 characters of which {@link #isLong} says that they are one. */
    static long decode(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value << 5 | digit(text.charAt(i));
        }
        return value;
    }

    static boolean isLong(String text) {
        return text.length() == LONG_LENGTH && isLong(text, 0);
    }

    /** Whether 64 bits stand at a place of a text that is long enough. */
    static boolean isLong(String text, int from) {
        if (digit(text.charAt(from)) > 15) {
            return false;
        }
        for (int i = from; i < from + LONG_LENGTH; i++) {
            if (digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The value of a character; -1 where it has none. */
    private static int digit(char character) {
        return character < DIGITS.length ? DIGITS[character] : -1;
    }

    private static byte[] digits() {
        byte[] digits = new byte['z' + 1];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            digits[ALPHABET.charAt(i)] = (byte) i;
        }
        return digits;
    }

    /** The first 128 bits of SHA-256 over the parts, each preceded by its length so that parts cannot run together. */
    static ByteBuffer hash(String... parts) {
        MessageDigest digest = Digests.sha256();
        byte[] length = new byte[Integer.BYTES];
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            ByteBuffer.wrap(length).putInt(bytes.length);
            digest.update(length);
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest(), 0, 16);
    }
}
