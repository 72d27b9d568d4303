package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Link;

/** Looks around a subject for the links that reach it. */
@ApplicationScoped
public class Linking {
    /** The links, when they are not what the dossier says. */
    Optional<FactChange> changed(Entry entry, Dossier dossier, RuleBook book) {
        SubjectId id = dossier.subject().id();
        List<Link> found = book.linker().links(id, entry.around(id));
        return found.equals(dossier.links()) ? Optional.empty() : Optional.of(new FactChange.LinksFound(id, found));
    }
}
