package org.xinheng.benchmark;

import java.util.List;
import java.util.SplittableRandom;

/** Chooses subjects by chance, reproducibly. For one thread. */
final class Keys {
    private final List<String> keys;
    private final SplittableRandom random;

    Keys(List<String> keys, long seed) {
        this.keys = List.copyOf(keys);
        this.random = new SplittableRandom(seed);
    }

    int size() {
        return keys.size();
    }

    /** Each as often as any other. */
    String uniform() {
        return keys.get(random.nextInt(keys.size()));
    }

    /** The n-th about n times as seldom as the first, by inverting the harmonic sum's approximation. */
    String zipf() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(keys.size()));
        return keys.get(Math.min(rank, keys.size() - 1));
    }
}
