package org.xinheng.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;

/**
 * The identifier of a violation, an inspection or a relation: 128 bits derived from its natural identity, so that the
 * same record sent twice is one record. 26 characters of base 32.
 */
public record RecordId(@JsonValue String value) implements Comparable<RecordId> {
    public RecordId {
        int half = Base32.LONG_LENGTH;
        Check.that(
                value != null && value.length() == 2 * half && Base32.isLong(value, 0) && Base32.isLong(value, half),
                "id",
                "is not an identifier of this service");
    }

    /**
     * The identifier of a natural identity.
     *
     * @param kind what is identified ("violation", "inspection", "relation")
     * @param identity the parts of the natural identity, in the order that its record declares
     */
    public static RecordId of(String kind, String... identity) {
        String[] parts = new String[identity.length + 1];
        parts[0] = kind;
        System.arraycopy(identity, 0, parts, 1, identity.length);
        ByteBuffer hash = Base32.hash(parts);
        return new RecordId(Base32.encode(hash.getLong()) + Base32.encode(hash.getLong()));
    }

    /** The identifier of 128 bits, as {@link #high} and {@link #low} give them. */
    public static RecordId of(long high, long low) {
        return new RecordId(Base32.encode(high) + Base32.encode(low));
    }

    /** Its first 64 bits. */
    public long high() {
        return Base32.decode(value.substring(0, Base32.LONG_LENGTH));
    }

    /** Its last 64 bits. */
    public long low() {
        return Base32.decode(value.substring(Base32.LONG_LENGTH));
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
