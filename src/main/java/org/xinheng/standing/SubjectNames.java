package org.xinheng.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;

/** Finds subjects in the graph by name and looks up what pages show of them. */
public interface SubjectNames {
    /** The subjects whose name is like a text, the most alike first. */
    List<SubjectId> like(String text, int most);

    /** The subjects of some identifiers; unknown ones miss. */
    Map<SubjectId, Subject> subjects(Collection<SubjectId> ids);

    /** The persons of some identifiers, as sealed; unknown ones miss. */
    Map<PersonId, SealedPerson> persons(Collection<PersonId> ids);

    /** Other persons of the same name, at most so many. */
    List<PersonId> namesakes(PersonId person, int most);

    /** Subjects that persons whose name has a keyed hash are related to, at most so many. */
    List<SubjectId> ofName(String nameHash, int most);

    /** The relations that begin or end at a subject and count, by kind and start, at most so many. */
    List<Relation> relations(SubjectId id, int most);
}
