package org.xinheng.registry;

import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.PersonId;

/**
 * A natural person, identified by a document or by the key of the department that knows them, never by name. The
 * number of the document is not part of the record: it is hashed at the door and forgotten.
 *
 * @param id the identifier
 * @param name the full name; encrypted where it is stored and masked where it is shown
 * @param key how the department that knows them names them
 */
public record Person(PersonId id, String name, Optional<SourceKey> key) {
    public Person {
        Check.present("id", id);
        name = Check.text("name", name, 100);
        key = Check.absentOr(key);
    }

    /** The name as a person without the right to read it sees it: the first character, then asterisks. */
    public static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** Never the name: records end up in logs. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
