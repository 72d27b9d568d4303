package org.xinheng.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Crockford's base 32 in lower case, and the hashes that identifiers are made of. */
final class Base32 {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
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
            value = value << 5 | ALPHABET.indexOf(text.charAt(i));
        }
        return value;
    }

    static boolean isLong(String text) {
        if (text.length() != LONG_LENGTH || ALPHABET.indexOf(text.charAt(0)) > 15) {
            return false;
        }
        for (int i = 0; i < LONG_LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The first 128 bits of SHA-256 over the parts, each preceded by its length so that parts cannot run together. */
    static ByteBuffer hash(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
