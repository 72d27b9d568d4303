package org.xinheng.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whoever a relation starts from or a violation is held against: a subject or a natural person. */
public sealed interface Party permits SubjectId, PersonId {
    /** What stands before the identifier of a person in a reference. */
    String PERSON = "person/";
    /** What stands before the identifier of a subject in a reference. */
    String SUBJECT = "subject/";

    /** The identifier as text. */
    String text();

    /** The identifier with its kind before it: {@code subject/…} or {@code person/…}. */
    @JsonValue
    default String reference() {
        return (this instanceof PersonId ? PERSON : SUBJECT) + text();
    }

    /** The party of a reference; refused when it is none. */
    @JsonCreator
    static Party parse(String reference) {
        if (reference != null && reference.startsWith(PERSON)) {
            return PersonId.parse(reference.substring(PERSON.length()));
        }
        Check.that(
                reference != null && reference.startsWith(SUBJECT),
                "party",
                "must be subject/ or person/ with an identifier");
        return SubjectId.parse(reference.substring(SUBJECT.length()));
    }
}
