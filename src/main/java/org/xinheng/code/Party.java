package org.xinheng.code;

/** Whoever a relation starts from or a violation is held against: a subject or a natural person. */
public sealed interface Party permits SubjectId, PersonId {
    /** The identifier as text. */
    String text();
}
