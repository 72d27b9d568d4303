package org.xinheng.exchange.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.Party;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SubjectKind;

/**
 * What is shown and therefore exported: parties as the caller sees them, persons' names masked, and the relations
 * between them.
 *
 * @param on the date of the export
 * @param parties the parties
 * @param relations the relations between them
 */
public record Shown(LocalDate on, List<Card> parties, List<Relation> relations) {
    /**
     * A party.
     *
     * @param party who
     * @param name a subject's name, a person's masked
     * @param kind what kind of subject; absent for a person
     * @param uscc its unified social credit code
     */
    public record Card(Party party, Optional<String> name, Optional<SubjectKind> kind, Optional<String> uscc) {
        boolean isPerson() {
            return kind.isEmpty();
        }
    }
}
