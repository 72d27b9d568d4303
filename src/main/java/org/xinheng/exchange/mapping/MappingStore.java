package org.xinheng.exchange.mapping;

import java.util.Map;
import java.util.Optional;

/** Mappings in the graph, as their texts. */
public interface MappingStore {
    /** All texts by name. */
    Map<String, String> all();

    /** The text of a name. */
    Optional<String> find(String name);

    /** Adds or replaces a text. */
    void save(String name, String text, String actor);
}
