package org.xinheng.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.code.Digests;

/**
 * Puts committed changes in order and chains them by hash. A change is numbered only after every change that touched one
 * of its nodes before it: a scan that missed an earlier change of a subject leaves the later one for the next round.
 */
public final class Numbering {
    /** What stands before the first change. */
    public static final String GENESIS = "0".repeat(64);

    private Numbering() {}

    /** A change's place in the log. */
    public record Place(String id, long number, String hash) {}

    /**
     * The places of those changes that can be numbered now.
     *
     * @param pending changes in the order of their commits as far as that is known
     * @param lastNumber the highest number given so far
     * @param lastHash the hash of the change that bears it, or {@link #GENESIS}
     */
    public static List<Place> number(List<PendingChange> pending, long lastNumber, String lastHash) {
        List<Place> places = new ArrayList<>(pending.size());
        String hash = lastHash;
        long number = lastNumber;
        for (PendingChange change : inOrder(pending)) {
            number++;
            hash = chain(hash, number, change);
            places.add(new Place(change.id(), number, hash));
        }
        return places;
    }

    /** The hash of a change that follows one of the given hash. */
    public static String chain(String formerHash, long number, PendingChange change) {
        String line = String.join(
                "\n",
                formerHash,
                Long.toString(number),
                change.id(),
                change.kind(),
                change.actor(),
                change.at().toString(),
                change.payload());
        return Digests.hex(Digests.sha256(Digests.utf8(line)));
    }

    private static List<PendingChange> inOrder(List<PendingChange> pending) {
        Map<String, PendingChange> waiting = new HashMap<>();
        pending.forEach(c -> waiting.put(c.id(), c));
        Set<String> done = new HashSet<>();
        List<PendingChange> order = new ArrayList<>(pending.size());
        boolean progress = true;
        while (progress) {
            progress = false;
            for (PendingChange change : pending) {
                if (waiting.containsKey(change.id()) && done.containsAll(change.after())) {
                    waiting.remove(change.id());
                    done.add(change.id());
                    order.add(change);
                    progress = true;
                }
            }
        }
        return order;
    }
}
