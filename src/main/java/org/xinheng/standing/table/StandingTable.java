package org.xinheng.standing.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.xinheng.code.LongIndex;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.Standing;

/**
 * Every subject's current standing. A row is immutable bytes, replaced as a whole and only by a higher version of the
 * same subject, so that late and repeated news do no harm. Reads take no lock; writes take one.
 *
 * <p>Names of a subject (social credit code, former registration number, another system's key) are found by a 64-bit
 * hash. Memory per subject: the row (an average of some 80 bytes), its reference, and 24 bytes for each of its names.
 */
public final class StandingTable {
    private static final VarHandle ROWS = MethodHandles.arrayElementVarHandle(byte[][].class);

    private final StandingCodec codec = new StandingCodec();
    private final LongIndex ordinals = new LongIndex();
    private final LongIndex names = new LongIndex();
    private volatile byte[][] rows = new byte[1024][];
    private volatile int size;

    /** The standing of a subject, if it is known. */
    public Optional<Standing> find(SubjectId id) {
        int ordinal = ordinals.get(id.value());
        return ordinal == LongIndex.ABSENT ? Optional.empty() : Optional.of(codec.unpack(row(ordinal)));
    }

    /** The version of a subject's standing, 0 when it is not known. Cheaper than the standing. */
    public int version(SubjectId id) {
        int ordinal = ordinals.get(id.value());
        return ordinal == LongIndex.ABSENT ? 0 : codec.version(row(ordinal));
    }

    /** The area of a subject, if it is known. Cheaper than the standing. */
    public Optional<String> area(SubjectId id) {
        int ordinal = ordinals.get(id.value());
        return ordinal == LongIndex.ABSENT
                ? Optional.empty()
                : Optional.of(codec.glance(row(ordinal)).area());
    }

    /** The subject that bears a name: code, registration number or key, in the form in which it is stored. */
    public Optional<SubjectId> named(String name) {
        int ordinal = names.get(hash(name));
        return ordinal == LongIndex.ABSENT ? Optional.empty() : Optional.of(codec.subject(row(ordinal)));
    }

    /** How many subjects there are. */
    public int size() {
        return size;
    }

    /** Enters a standing unless a higher version is there; returns whether it was entered. */
    public synchronized boolean put(Standing standing, Collection<String> namesOfSubject) {
        byte[] row = codec.pack(standing);
        long key = standing.subject().value();
        int ordinal = ordinals.get(key);
        if (ordinal == LongIndex.ABSENT) {
            ordinal = size;
            if (ordinal == rows.length) {
                rows = Arrays.copyOf(rows, 2 * ordinal);
            }
            ROWS.setRelease(rows, ordinal, row);
            size = ordinal + 1;
            ordinals.put(key, ordinal);
        } else if (codec.version(row(ordinal)) >= standing.version()) {
            return false;
        } else {
            ROWS.setRelease(rows, ordinal, row);
        }
        for (String name : namesOfSubject) {
            names.put(hash(name), ordinal);
        }
        return true;
    }

    /** Shows every standing, in the order in which the subjects came; standings that arrive meanwhile may be missed. */
    public void forEach(Consumer<Standing> reader) {
        forEach(glance -> true, reader);
    }

    /** Like {@link #forEach(Consumer)}, but only those of whom a glance says that they are wanted. */
    public void forEach(Predicate<Glance> wanted, Consumer<Standing> reader) {
        int count = size;
        for (int ordinal = 0; ordinal < count; ordinal++) {
            byte[] row = row(ordinal);
            if (wanted.test(codec.glance(row))) {
                reader.accept(codec.unpack(row));
            }
        }
    }

    /** Shows everybody at a glance, in the order in which the subjects came. */
    public void forEachGlance(Consumer<Glance> reader) {
        int count = size;
        for (int ordinal = 0; ordinal < count; ordinal++) {
            reader.accept(codec.glance(row(ordinal)));
        }
    }

    /** Bytes held by the rows and indexes, without the dictionary's few texts; for the memory figure. */
    public long bytes() {
        long sum = 0;
        int count = size;
        for (int ordinal = 0; ordinal < count; ordinal++) {
            sum += 16 + (row(ordinal).length + 7 & ~7);
        }
        return sum + 4L * rows.length + ordinals.bytes() + names.bytes();
    }

    private byte[] row(int ordinal) {
        return (byte[]) ROWS.getAcquire(rows, ordinal);
    }

    /** FNV-1a over the characters, finished so that every bit counts. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }
}
