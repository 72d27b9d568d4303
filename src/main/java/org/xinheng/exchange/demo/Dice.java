package org.xinheng.exchange.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chances that are the same for the same seed and place, whatever was asked elsewhere. */
final class Dice {
    private final SplittableRandom random;

    /** Chances for the n-th of a kind. */
    Dice(long seed, String kind, long n) {
        random = new SplittableRandom(seed * 31 + kind.hashCode() * 0x9e3779b97f4a7c15L + n * 0xd6e8feb86659fd93L);
    }

    /** A number from zero up to, not including, a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether a chance of so many in a thousand comes true. */
    boolean perMille(int chance) {
        return random.nextInt(1000) < chance;
    }

    /** One of a list. */
    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
