package org.xinheng.registry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Check;

/**
 * Which subjects an item applies to. A subject is in scope when it matches every part that is not empty, or when it is
 * an explicit member.
 *
 * @param kinds kinds of subject, in their own order, so that equal scopes give equal bytes
 * @param industries classes of GB/T 4754 or their beginnings
 * @param tags labels, one of which the subject must bear
 * @param membersOnly whether only explicit members are in scope
 */
public record Scope(Set<SubjectKind> kinds, SortedSet<String> industries, SortedSet<String> tags, boolean membersOnly) {
    public Scope {
        kinds = kinds == null || kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        industries = codes("industries", industries);
        tags = codes("tags", tags);
    }

    private static SortedSet<String> codes(String field, Set<String> codes) {
        SortedSet<String> checked = new TreeSet<>();
        if (codes != null) {
            Check.size(field, codes, 256);
            codes.forEach(code -> checked.add(Check.code(field, code)));
        }
        return Collections.unmodifiableSortedSet(checked);
    }
}
