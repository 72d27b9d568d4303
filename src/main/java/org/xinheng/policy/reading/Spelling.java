package org.xinheng.policy.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant who wrote a name that is not there. */
final class Spelling {
    private Spelling() {}

    /** A hint: the name that is meant, where one is close, else all that there are. */
    static String hint(String written, List<String> known) {
        return known.stream()
                .filter(name -> distance(written, name) <= 1 + name.length() / 4)
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .map(name -> "is " + name + " meant? known here: " + known)
                .orElse("known here: " + known);
    }

    /** The insertions, deletions and replacements that lead from one name to the other, whatever the case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
