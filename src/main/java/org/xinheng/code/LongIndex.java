package org.xinheng.code;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * From 64-bit keys to ordinals, by open addressing in two primitive arrays. Keys are hashes already, so their own bits
 * spread them. One writer at a time (the caller sees to that), any number of readers without locks: a reader sees a key
 * with its ordinal or not at all.
 */
public final class LongIndex {
    /** The answer for a key that is not there. */
    public static final int ABSENT = -1;

    private static final int FIRST_CAPACITY = 1 << 12;

    private volatile Slots slots = new Slots(FIRST_CAPACITY);
    private int size;

    /** The ordinal of a key, or {@link #ABSENT}. */
    public int get(long key) {
        Slots s = slots;
        int mask = s.keys.length - 1;
        for (int i = (int) key & mask; ; i = i + 1 & mask) {
            int ordinal = (int) Slots.ORDINALS.getAcquire(s.ordinals, i);
            if (ordinal == 0) {
                return ABSENT;
            }
            if (s.keys[i] == key) {
                return ordinal - 1;
            }
        }
    }

    /** Adds a key or gives it another ordinal. */
    public void put(long key, int ordinal) {
        if (2 * (size + 1) > slots.keys.length) {
            grow();
        }
        if (slots.put(key, ordinal)) {
            size++;
        }
    }

    /** Bytes held. */
    public long bytes() {
        return 12L * slots.keys.length;
    }

    private void grow() {
        Slots old = slots;
        Slots wider = new Slots(2 * old.keys.length);
        for (int i = 0; i < old.keys.length; i++) {
            if (old.ordinals[i] != 0) {
                wider.put(old.keys[i], old.ordinals[i] - 1);
            }
        }
        slots = wider;
    }

    /** Ordinals are stored plus one; zero is an empty slot. The key is written before the ordinal that reveals it. */
    private static final class Slots {
        static final VarHandle ORDINALS = MethodHandles.arrayElementVarHandle(int[].class);

        final long[] keys;
        final int[] ordinals;

        Slots(int capacity) {
            keys = new long[capacity];
            ordinals = new int[capacity];
        }

        boolean put(long key, int ordinal) {
            int mask = keys.length - 1;
            int i = (int) key & mask;
            while (ordinals[i] != 0 && keys[i] != key) {
                i = i + 1 & mask;
            }
            boolean added = ordinals[i] == 0;
            keys[i] = key;
            ORDINALS.setRelease(ordinals, i, ordinal + 1);
            return added;
        }
    }
}
