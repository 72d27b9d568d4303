package org.xinheng.standing.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinheng.grading.Document;

/** Writes the values of a row one after the other: small numbers in few bytes, shared texts by their number. */
final class Packer {
    private final Dictionary dictionary;
    private final List<Document> documents = new ArrayList<>(2);
    private byte[] bytes = new byte[160];
    private int length;

    Packer(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The documents that the row has so far, in the order in which they came. */
    List<Document> documents() {
        return documents;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** A number that is not negative and mostly small. */
    Packer number(int value) {
        int rest = value;
        while (rest > 0x7f) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
        return this;
    }

    /** 64 bits. */
    Packer whole(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((byte) (value >>> shift));
        }
        return this;
    }

    /** A text that many rows share. */
    Packer shared(String text) {
        return number(dictionary.number(text));
    }

    /** A text that hardly any other row has. */
    Packer own(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        for (byte b : utf8) {
            put(b);
        }
        return this;
    }

    /** A date between 1900 and 9999. */
    Packer date(LocalDate date) {
        return number(Math.toIntExact(date.toEpochDay() - Unpacker.FIRST_DAY));
    }

    Packer date(Optional<LocalDate> date) {
        return number(date.map(d -> Math.toIntExact(d.toEpochDay() - Unpacker.FIRST_DAY + 1))
                .orElse(0));
    }

    <T> Packer each(Collection<T> values, Consumer<T> packing) {
        number(values.size());
        values.forEach(packing);
        return this;
    }

    private void put(byte value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = value;
    }
}
