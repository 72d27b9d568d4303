package org.xinheng.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which parties are walked as one, by ordinal: few at any time, and each can be itself again. */
final class MergedParties {
    private final Map<Integer, Integer> mergedInto = new HashMap<>();
    private final Map<Integer, int[]> members = new HashMap<>();

    /** From now on a party is walked as a canonical one. */
    void merge(int gone, int kept) {
        if (canonical(gone) == kept) {
            return;
        }
        mergedInto.put(gone, kept);
        int[] former = members(kept);
        int[] now = Arrays.copyOf(former, former.length + 1);
        now[former.length] = gone;
        members.put(kept, now);
    }

    /** From now on a party is itself again. */
    void separate(int gone) {
        Integer kept = mergedInto.remove(gone);
        if (kept != null) {
            int[] rest = Arrays.stream(members.get(kept)).filter(m -> m != gone).toArray();
            if (rest.length == 1) {
                members.remove(kept);
            } else {
                members.put(kept, rest);
            }
        }
    }

    /** The ordinal under which a party is walked. */
    int canonical(int ordinal) {
        return mergedInto.isEmpty() ? ordinal : mergedInto.getOrDefault(ordinal, ordinal);
    }

    /** Whether others are walked as a canonical one. */
    boolean isMerged(int canonical) {
        return !members.isEmpty() && members.containsKey(canonical);
    }

    /** All that are walked as a canonical one, itself first. */
    int[] members(int canonical) {
        int[] several = members.isEmpty() ? null : members.get(canonical);
        return several == null ? new int[] {canonical} : several;
    }
}
