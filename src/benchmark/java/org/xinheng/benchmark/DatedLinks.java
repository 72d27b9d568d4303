package org.xinheng.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.code.Party;

/** Links as they are compared: rule, causing subject, target and each time without a gap, in days since 1970. */
final class DatedLinks {
    private final Map<Ends, List<Days>> found = new HashMap<>();

    /** A rule with its two parties. */
    private record Ends(String rule, Object causing, Object target) {
        @Override
        public String toString() {
            return rule + ' ' + name(causing) + ' ' + name(target);
        }

        private static Object name(Object party) {
            return party instanceof Party known ? known.text() : party;
        }
    }

    private record Days(long from, long until) {}

    /** One way in which a rule reaches a target, for as long as it does. */
    void add(String rule, Object causing, Object target, long from, long until) {
        found.computeIfAbsent(new Ends(rule, causing, target), ends -> new ArrayList<>(1))
                .add(new Days(from, until));
    }

    /** Makes one link of ways that follow each other without a gap. */
    DatedLinks joined() {
        found.replaceAll((ends, days) -> days.size() == 1 ? days : join(days));
        return this;
    }

    private static List<Days> join(List<Days> days) {
        days.sort(Comparator.comparingLong(Days::from));
        List<Days> joined = new ArrayList<>();
        for (Days next : days) {
            int last = joined.size() - 1;
            if (last >= 0 && next.from() <= joined.get(last).until()) {
                Days before = joined.get(last);
                joined.set(last, new Days(before.from(), Math.max(before.until(), next.until())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Each link as a text. */
    Set<String> texts() {
        Set<String> texts = new HashSet<>();
        found.forEach((ends, days) -> days.forEach(d -> texts.add(ends + " " + d.from() + ".." + d.until())));
        return texts;
    }
}
