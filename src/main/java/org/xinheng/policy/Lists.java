package org.xinheng.policy;

import java.util.List;

/** What a file leaves out is an empty list. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
