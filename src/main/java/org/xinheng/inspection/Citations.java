package org.xinheng.inspection;

import java.util.HashMap;
import java.util.Map;
import org.xinheng.policy.Source;

/** How reasons cite a policy's sources. */
final class Citations {
    private final Map<String, String> byName = new HashMap<>();

    Citations(Map<String, Source> sources) {
        sources.forEach((name, source) -> byName.put(name, source.citation()));
    }

    String of(String name) {
        return byName.getOrDefault(name, name);
    }
}
