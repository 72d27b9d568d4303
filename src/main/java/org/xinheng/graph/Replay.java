package org.xinheng.graph;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.SubjectId;
import org.xinheng.record.IdentityCase;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Sameness;

/** What changes, one after the other, made known about a subject, and which others were found to be the same. */
final class Replay {
    private final SubjectId subject;
    private final SortedSet<SubjectId> others = new TreeSet<>();
    private Optional<Dossier> dossier = Optional.empty();
    private Optional<SubjectId> seenAs = Optional.empty();

    Replay(SubjectId subject) {
        this.subject = subject;
    }

    /** Takes the payload of the next change. */
    void read(String payload) {
        for (FactChange fact : Canonical.readList(FactChange.class, payload)) {
            if (fact.dossier().equals(Optional.of(subject))) {
                dossier = Optional.of(fact.applyTo(dossier));
            } else if (fact instanceof FactChange.IdentitySaved saved) {
                take(saved.identity());
            }
        }
    }

    private void take(IdentityCase identity) {
        if (identity.other().equals(subject) && identity.kept() instanceof SubjectId kept) {
            seenAs = identity.isOne() ? Optional.of(kept) : seenAs.filter(k -> !k.equals(kept));
        } else if (identity.kept().equals(subject) && identity.other() instanceof SubjectId other) {
            if (identity.isOne()) {
                others.add(other);
            } else {
                others.remove(other);
            }
        }
    }

    /** What is known in the end, without the records of others; empty when the subject is not known. */
    Optional<Dossier> dossier() {
        return dossier.map(d -> d.with(new Sameness(seenAs, List.of())));
    }

    /** Those who are seen as the subject in the end. */
    SortedSet<SubjectId> others() {
        return others;
    }
}
