package org.xinheng.standing;

import java.util.Optional;

/** Where the versions of the rule book are kept for good. */
public interface PolicyStore {
    /** The text of a version. */
    Optional<String> find(String version);

    /**
     * Keeps a version unless it is there already.
     *
     * @return the text that is kept under that version
     */
    String add(String version, String text);
}
