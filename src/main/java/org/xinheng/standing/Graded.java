package org.xinheng.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinheng.code.SubjectId;

/**
 * A standing that was made, with the names under which its subject is found.
 *
 * @param standing the standing
 * @param names the names
 */
record Graded(Standing standing, List<String> names) {
    /**
     * The standings after a change: those of the changed subjects and of the ones as which they are seen.
     *
     * @param changed the dossiers after the change
     * @param held the subjects as they were before, with those as which they are seen
     */
    static List<Graded> after(
            Map<SubjectId, Dossier> changed, Map<SubjectId, Held> held, RuleBook book, LocalDate today) {
        Map<SubjectId, Dossier> all = new TreeMap<>(changed);
        changed.values().forEach(dossier -> dossier.sameness().seenAs().ifPresent(kept -> {
            Dossier before = Optional.ofNullable(all.get(kept))
                    .orElseGet(() -> held.get(kept).dossier());
            all.put(kept, before.with(before.sameness().with(dossier)));
        }));
        List<Graded> made = new ArrayList<>();
        all.forEach((id, dossier) -> {
            int version =
                    Optional.ofNullable(held.get(id)).map(Held::nextVersion).orElse(1);
            made.add(new Graded(
                    StandingMaker.make(dossier, version, book, today),
                    dossier.subject().keys()));
        });
        return made;
    }
}
