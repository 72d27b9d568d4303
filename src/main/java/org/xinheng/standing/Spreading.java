package org.xinheng.standing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.record.Violation;

/** Whom a change may concern beside the subject it is about: the parties whose neighbours are linked anew. */
final class Spreading {
    private Spreading() {}

    static Set<Party> from(RuleBook book, Optional<Dossier> before, List<FactChange> facts) {
        Set<Party> parties = new HashSet<>();
        for (FactChange fact : facts) {
            if (fact instanceof FactChange.RelationSaved saved) {
                parties.add(saved.relation().from());
                parties.add(saved.relation().to());
            } else if (fact instanceof FactChange.RelationWithdrawn withdrawn) {
                parties.add(withdrawn.from());
                parties.add(withdrawn.to());
            } else if (fact instanceof FactChange.ViolationSaved saved) {
                former(before, saved.violation().id())
                        .filter(book.linker()::isCause)
                        .ifPresent(v -> parties.add(v.party()));
                if (book.linker().isCause(saved.violation())) {
                    parties.add(saved.violation().party());
                }
            } else if (fact instanceof FactChange.ViolationRepaired repaired) {
                parties.add(repaired.party());
            } else if (fact instanceof FactChange.ViolationWithdrawn withdrawn) {
                parties.add(withdrawn.party());
            }
        }
        return parties;
    }

    private static Optional<Violation> former(Optional<Dossier> before, RecordId id) {
        return before.stream()
                .flatMap(d -> d.violations().stream())
                .filter(v -> v.id().equals(id))
                .findFirst();
    }
}
