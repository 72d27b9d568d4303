package org.xinheng.linking;

import java.util.Arrays;
import java.util.Optional;
import org.xinheng.code.LongIndex;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.SubjectKind;

/** The parties of relations: ordinals into primitive columns, in the order in which they came. */
final class Parties {
    private static final byte PERSON = -1;
    private static final SubjectKind[] SUBJECT_KINDS = SubjectKind.values();
    private static final int BYTES = 9;

    private final LongIndex subjects = new LongIndex();
    private final LongIndex persons = new LongIndex();
    private long[] ids = new long[1024];
    private byte[] kinds = new byte[1024];
    private int size;

    int size() {
        return size;
    }

    long bytes() {
        return subjects.bytes() + persons.bytes() + (long) BYTES * ids.length;
    }

    /** The ordinal of a party, or {@link Adjacency#NONE}. */
    int find(Party party) {
        return index(party).get(id(party));
    }

    /** The ordinal of a party, the next one where it was not known. */
    int enter(Party party) {
        int known = find(party);
        if (known != Adjacency.NONE) {
            return known;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        int ordinal = size++;
        ids[ordinal] = id(party);
        kinds[ordinal] = party instanceof PersonId ? PERSON : (byte) SubjectKind.ENTERPRISE.ordinal();
        index(party).put(ids[ordinal], ordinal);
        return ordinal;
    }

    void describe(int subject, SubjectKind kind) {
        kinds[subject] = (byte) kind.ordinal();
    }

    Party party(int ordinal) {
        return isPerson(ordinal) ? new PersonId(ids[ordinal]) : new SubjectId(ids[ordinal]);
    }

    Optional<SubjectKind> kind(int ordinal) {
        return isPerson(ordinal) ? Optional.empty() : Optional.of(SUBJECT_KINDS[kinds[ordinal]]);
    }

    boolean isPerson(int ordinal) {
        return kinds[ordinal] == PERSON;
    }

    /** Subjects before persons, each by identifier. */
    int compare(int ordinal, Party other) {
        boolean person = other instanceof PersonId;
        return isPerson(ordinal) == person
                ? Long.compareUnsigned(ids[ordinal], id(other))
                : Boolean.compare(isPerson(ordinal), person);
    }

    private LongIndex index(Party party) {
        return party instanceof PersonId ? persons : subjects;
    }

    private static long id(Party party) {
        return party instanceof PersonId person ? person.value() : ((SubjectId) party).value();
    }
}
