package org.xinheng.registry;

import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.PersonId;

/**
 * A natural person as the graph keeps them: readable only with keys that are kept outside the graph.
 *
 * @param id the identifier
 * @param name the full name, encrypted
 * @param nameHash keyed hash of the normalised name, to find equal names; equal names are never one person
 * @param documentHash keyed hash of kind and number of the identity document, where one was shown
 * @param key how the department that knows them names them
 */
public record SealedPerson(
        PersonId id, String name, String nameHash, Optional<String> documentHash, Optional<SourceKey> key) {
    public SealedPerson {
        Check.present("id", id);
        Check.present("name", name);
        Check.present("nameHash", nameHash);
        documentHash = Check.absentOr(documentHash);
        key = Check.absentOr(key);
    }
}
