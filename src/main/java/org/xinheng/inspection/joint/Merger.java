package org.xinheng.inspection.joint;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges a subject's visits into the fewest days: exactly, by looking at every set of visits that is already made, where
 * there are few; else by taking the day that serves the most again and again. Days come as early as they can.
 */
public final class Merger {
    /** Up to so many visits of one subject the fewest are found exactly. */
    public static final int EXACT = 14;

    private Merger() {}

    /**
     * One visit.
     *
     * @param on the day
     * @param needs what is done on it
     */
    public record Visit(LocalDate on, List<Need> needs) {}

    /** The fewest visits that serve all needs; a need without a day is left out. */
    public static List<Visit> merge(List<Need> needs) {
        List<Need> possible = needs.stream().filter(n -> !n.days().isEmpty()).toList();
        Map<LocalDate, Integer> masks = masks(possible.subList(0, Math.min(31, possible.size())));
        List<LocalDate> days = possible.size() <= EXACT ? exact(possible.size(), masks) : greedy(possible);
        return visits(possible, days);
    }

    /** Which needs each day serves; of days that serve the same only the first. */
    private static Map<LocalDate, Integer> masks(List<Need> needs) {
        Map<LocalDate, Integer> byDay = new TreeMap<>();
        for (int i = 0; i < needs.size(); i++) {
            for (LocalDate day : needs.get(i).days()) {
                byDay.merge(day, 1 << i, (a, b) -> a | b);
            }
        }
        Map<LocalDate, Integer> first = new TreeMap<>();
        byDay.forEach((day, mask) -> {
            if (!first.containsValue(mask)) {
                first.put(day, mask);
            }
        });
        return first;
    }

    /** Breadth first over the sets of served needs: the first time that all are served is with the fewest days. */
    private static List<LocalDate> exact(int needs, Map<LocalDate, Integer> masks) {
        int all = (1 << needs) - 1;
        LocalDate[] by = new LocalDate[all + 1];
        int[] from = new int[all + 1];
        Arrays.fill(from, -1);
        from[0] = 0;
        Deque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (from[all] < 0 && !queue.isEmpty()) {
            int served = queue.poll();
            masks.forEach((day, mask) -> {
                int next = served | mask;
                if (from[next] < 0) {
                    from[next] = served;
                    by[next] = day;
                    queue.add(next);
                }
            });
        }
        List<LocalDate> days = new ArrayList<>();
        for (int at = all; at != 0; at = from[at]) {
            days.add(by[at]);
        }
        return days;
    }

    private static List<LocalDate> greedy(List<Need> needs) {
        List<Need> open = new ArrayList<>(needs);
        List<LocalDate> days = new ArrayList<>();
        while (!open.isEmpty()) {
            Map<LocalDate, Integer> served = new TreeMap<>();
            open.forEach(n -> n.days().forEach(d -> served.merge(d, 1, Integer::sum)));
            LocalDate best = served.keySet().iterator().next();
            for (Map.Entry<LocalDate, Integer> day : served.entrySet()) {
                if (day.getValue() > served.get(best)) {
                    best = day.getKey();
                }
            }
            LocalDate chosen = best;
            open.removeIf(n -> n.days().contains(chosen));
            days.add(chosen);
        }
        return days;
    }

    private static List<Visit> visits(List<Need> needs, List<LocalDate> days) {
        Map<LocalDate, List<Need>> visits = new TreeMap<>();
        for (Need need : needs) {
            LocalDate day = days.stream()
                    .sorted()
                    .filter(need.days()::contains)
                    .findFirst()
                    .orElseThrow();
            visits.computeIfAbsent(day, d -> new ArrayList<>()).add(need);
        }
        return visits.entrySet().stream()
                .map(e -> new Visit(e.getKey(), e.getValue()))
                .toList();
    }
}
