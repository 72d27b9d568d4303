package org.xinheng.code;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The identifier of a person: 64 bits derived from its natural identity when it was first seen, and kept when that
 * identity is corrected later. Written as 13 characters of base 32.
 */
public record PersonId(long value) implements Party, Comparable<PersonId> {
    /** The identifier of a natural identity that was not seen before. */
    public static PersonId of(String identity) {
        return new PersonId(Base32.hash("person", identity).getLong());
    }

    /** Whether the text has the shape of an identifier. */
    public static boolean isId(String text) {
        return Base32.isLong(text);
    }

    /** The identifier that the text stands for; refused when it has another shape. */
    public static PersonId parse(String text) {
        Check.that(text != null && isId(text), "id", "is not the identifier of a person");
        return new PersonId(Base32.decode(text));
    }

    /** The identifier of a reference as {@link Party#reference} writes it. */
    @JsonCreator
    public static PersonId ofReference(String reference) {
        Check.that(reference != null && reference.startsWith(PERSON), "person", "must be person/ with an identifier");
        return parse(reference.substring(PERSON.length()));
    }

    @Override
    public String text() {
        return Base32.encode(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return text();
    }
}
