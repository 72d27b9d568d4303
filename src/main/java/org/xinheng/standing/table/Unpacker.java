package org.xinheng.standing.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinheng.grading.Document;

/** Reads what a {@link Packer} wrote, in the same order. */
final class Unpacker {
    /** Dates are stored as days after this one. */
    static final int FIRST_DAY = Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay());

    private final Dictionary dictionary;
    private final List<Document> documents = new ArrayList<>(2);
    private final byte[] bytes;
    private int at;

    Unpacker(Dictionary dictionary, byte[] bytes) {
        this.dictionary = dictionary;
        this.bytes = bytes;
    }

    /** The documents that the row has so far, in the order in which they came. */
    List<Document> documents() {
        return documents;
    }

    int number() {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    long whole() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    String shared() {
        return dictionary.text(number());
    }

    String own() {
        int size = number();
        String text = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        return text;
    }

    LocalDate date() {
        return LocalDate.ofEpochDay((long) number() + FIRST_DAY);
    }

    Optional<LocalDate> optionalDate() {
        int days = number();
        return days == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay((long) days - 1 + FIRST_DAY));
    }

    <T> List<T> list(Supplier<T> reading) {
        int size = number();
        if (size == 0) {
            return List.of();
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reading.get());
        }
        return list;
    }
}
