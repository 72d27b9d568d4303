package org.xinheng.inspection.draw;

import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import org.xinheng.code.Digests;

/**
 * A hash tree over salted lines. Its root commits to all lines; a path proves one of them and, since leaves are salted,
 * tells nothing about any other. Immutable.
 */
public final class HashTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] saltKey;
    private final List<String> lines;
    private final List<List<byte[]>> levels = new ArrayList<>();

    /**
     * @param lines at least one
     * @param saltKey the key of the salts
     */
    public HashTree(List<String> lines, byte[] saltKey) {
        this.lines = List.copyOf(lines);
        this.saltKey = saltKey.clone();
        Mac mac = Digests.keyed(saltKey);
        List<byte[]> level = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            level.add(Digests.sha256(LEAF, Digests.hmac(mac, Integer.toString(i)), Digests.utf8(lines.get(i))));
        }
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    /** The root. */
    public byte[] root() {
        return levels.get(levels.size() - 1).get(0);
    }

    /**
     * A proof that a line is one of the tree's.
     *
     * @param number the line's number, from 0
     * @param line the line
     * @param salt its salt, in hexadecimal
     * @param path the hashes beside the way up, each after {@code L} when it stands to the left, else {@code R}
     */
    public record Proof(int number, String line, String salt, List<String> path) {
        /** The root that the proof leads to. */
        public byte[] root() {
            byte[] hash = Digests.sha256(LEAF, Digests.unhex(salt), Digests.utf8(line));
            for (String step : path) {
                byte[] other = Digests.unhex(step.substring(1));
                hash = step.charAt(0) == 'L' ? Digests.sha256(NODE, other, hash) : Digests.sha256(NODE, hash, other);
            }
            return hash;
        }
    }

    /** The proof of a line. */
    public Proof proof(int number) {
        List<String> path = new ArrayList<>();
        int at = number;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int beside = at ^ 1;
            if (beside < level.size()) {
                path.add((beside < at ? "L" : "R") + Digests.hex(level.get(beside)));
            }
            at >>= 1;
        }
        byte[] salt = Digests.hmac(Digests.keyed(saltKey), Integer.toString(number));
        return new Proof(number, lines.get(number), Digests.hex(salt), path);
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? Digests.sha256(NODE, level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }
}
