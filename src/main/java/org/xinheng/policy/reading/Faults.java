package org.xinheng.policy.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a file, and finds the line of each place. Used by one thread. */
public final class Faults {
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PolicyFault> faults = new ArrayList<>();

    /** Notes the line on which a place stands. */
    void stands(String place, int line) {
        lines.putIfAbsent(place, line);
    }

    /** Adds a fault. */
    public void add(String place, String message, String hint) {
        PolicyFault fault = new PolicyFault(place, message, hint, line(place));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Whether a fault was found at a place or below it. */
    public boolean within(String place) {
        return faults.stream()
                .anyMatch(f -> f.place().equals(place)
                        || f.place().startsWith(place + ".")
                        || f.place().startsWith(place + "["));
    }

    /** All faults, in the order of their lines. */
    public List<PolicyFault> all() {
        List<PolicyFault> sorted = new ArrayList<>(faults);
        sorted.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return sorted;
    }

    /** A place that the file does not write stands where the nearest one around it does. */
    private int line(String place) {
        String nearest = place;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, Math.max(0, Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['))));
        }
        return lines.getOrDefault(nearest, 1);
    }
}
