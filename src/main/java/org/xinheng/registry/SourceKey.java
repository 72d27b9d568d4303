package org.xinheng.registry;

import org.xinheng.code.Check;

/**
 * How another system names the same thing: the identity of what has no national code.
 *
 * @param system the system's code
 * @param key its key there, at most 128 characters
 */
public record SourceKey(String system, String key) {
    public SourceKey {
        system = Check.code("system", system);
        key = Check.text("key", key, 128);
    }

    /** One text for both parts; systems' codes hold no bar. */
    public String text() {
        return system + "|" + key;
    }
}
