package org.xinheng.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.SubjectId;

/**
 * Which subjects officers found to be one. Each keeps its own records as they were entered; what counts for the one as
 * which both are seen are those of both, so that they can be taken apart again.
 *
 * @param seenAs the subject as which this one is seen
 * @param others the dossiers of the subjects that are seen as this one, in the order of their identifiers
 */
public record Sameness(Optional<SubjectId> seenAs, List<Dossier> others) {
    /** A subject that is one with no other. */
    public static final Sameness NONE = new Sameness(Optional.empty(), List.of());

    public Sameness {
        others = List.copyOf(others);
    }

    Sameness with(Dossier other) {
        List<Dossier> all = new ArrayList<>(without(other.subject().id()).others());
        all.add(other);
        all.sort(Comparator.comparing(d -> d.subject().id()));
        return new Sameness(seenAs, all);
    }

    Sameness without(SubjectId other) {
        return new Sameness(
                seenAs,
                others.stream().filter(d -> !d.subject().id().equals(other)).toList());
    }
}
