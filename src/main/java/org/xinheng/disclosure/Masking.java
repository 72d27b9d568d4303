package org.xinheng.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Makes names of persons unreadable in what the public sees: the first character stays. Immutable. */
final class Masking {
    private final List<String> names;

    /** @param names full names; those of one character cannot be told from other words and are left alone */
    Masking(Collection<String> names) {
        this.names = names.stream()
                .filter(n -> n.codePointCount(0, n.length()) > 1)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The text with each of the names masked. */
    String mask(String text) {
        String masked = text;
        for (String name : names) {
            int first = name.offsetByCodePoints(0, 1);
            int rest = name.codePointCount(first, name.length());
            masked = masked.replace(name, name.substring(0, first) + "*".repeat(rest));
        }
        return masked;
    }
}
