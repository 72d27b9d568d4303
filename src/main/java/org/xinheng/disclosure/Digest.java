package org.xinheng.disclosure;

import java.math.BigInteger;
import org.xinheng.code.Digests;

/**
 * A digest of a set of lines that can be carried on line by line: the sum of the lines' SHA-256, each read as a number,
 * modulo 2^256, in 64 hexadecimal digits. A mirror that names the right digest holds what the public may see, no more and
 * no less. Immutable.
 */
public record Digest(String text) {
    /** The digest of nothing. */
    public static final Digest NOTHING = new Digest("0".repeat(64));

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** The digest of the set with one line more. */
    public Digest with(String line) {
        return of(value().add(hash(line)));
    }

    /** The digest of the set with one line less. */
    public Digest without(String line) {
        return of(value().subtract(hash(line)));
    }

    private BigInteger value() {
        return new BigInteger(text, 16);
    }

    private static Digest of(BigInteger value) {
        String hex = value.mod(MODULUS).toString(16);
        return new Digest("0".repeat(64 - hex.length()) + hex);
    }

    private static BigInteger hash(String line) {
        return new BigInteger(1, Digests.sha256(Digests.utf8(line)));
    }
}
