package org.xinheng.service;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The part of the contract that concerns everybody: public addresses, and the schemas that they use. */
final class PublicPart {
    private static final String SCHEMA = "#/components/schemas/";

    private PublicPart() {}

    static Map<String, Object> of(Map<String, Object> contract) {
        Map<String, Object> part = new TreeMap<>(contract);
        Map<String, Object> info = new TreeMap<>(map(contract.get("info")));
        info.put("title", "Xinheng public API");
        info.put(
                "description",
                "What may be public of supervised subjects: credit records, results of checks and, where a policy "
                        + "says so, tiers; for everybody and without a key. A mirror loads "
                        + "the snapshot, then follows the feed from the snapshot's number: it applies each change in order, "
                        + "replaces or adds the entry of that id where the change has one, deletes it on DEL, and skips a change without "
                        + "one. What it holds then, as lines in the order of their ids, is the snapshot of that number. "
                        + "Errors are RFC 9457 problems. Each client may send so many requests a minute as "
                        + "RateLimit-Limit says.");
        part.put("info", info);
        Map<String, Object> paths = new TreeMap<>(map(contract.get("paths")));
        paths.keySet().removeIf(path -> !path.startsWith("/public/"));
        part.put("paths", paths);
        part.put("tags", List.of(Map.of("name", "public", "description", "What everybody may read, without a key.")));
        Map<String, Object> schemas = map(map(contract.get("components")).get("schemas"));
        Set<String> used = new TreeSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(paths));
        while (!open.isEmpty()) {
            Object next = open.poll();
            if (next instanceof Map<?, ?> members) {
                open.addAll(members.values());
            } else if (next instanceof Collection<?> elements) {
                open.addAll(elements);
            } else if (next instanceof String text && text.startsWith(SCHEMA)) {
                String name = text.substring(SCHEMA.length());
                if (used.add(name)) {
                    open.add(schemas.get(name));
                }
            }
        }
        Map<String, Object> kept = new TreeMap<>(schemas);
        kept.keySet().retainAll(used);
        part.put("components", Map.of("schemas", kept));
        return part;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
