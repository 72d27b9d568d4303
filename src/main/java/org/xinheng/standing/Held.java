package org.xinheng.standing;

import java.util.Optional;

/**
 * A subject as the graph has it.
 *
 * @param dossier everything known about it
 * @param standing its current standing; absent only while its first one is being made
 */
public record Held(Dossier dossier, Optional<Standing> standing) {
    /** The version that the subject's next standing bears. */
    public int nextVersion() {
        return standing.map(Standing::version).orElse(0) + 1;
    }
}
