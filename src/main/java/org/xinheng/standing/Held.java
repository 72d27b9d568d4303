package org.xinheng.standing;

import java.util.List;
import java.util.Optional;

/**
 * A subject as the graph has it.
 *
 * @param dossier everything known about it
 * @param standing its current standing; absent only while its first one is being made
 */
public record Held(Dossier dossier, Optional<Standing> standing) {
    /** The same with the dossiers of those that are seen as the subject. */
    public Held with(List<Dossier> others) {
        return new Held(dossier.with(new Sameness(dossier.sameness().seenAs(), others)), standing);
    }

    /** The version that the subject's next standing bears. */
    public int nextVersion() {
        return standing.map(Standing::version).orElse(0) + 1;
    }
}
