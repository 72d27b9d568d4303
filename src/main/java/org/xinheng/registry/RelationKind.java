package org.xinheng.registry;

/** Kinds of relation between parties. */
public enum RelationKind {
    /** A person or subject is the legal representative or responsible person (法定代表人、负责人) of a subject. */
    LEGAL_REPRESENTATIVE_OF,
    /** A person or subject holds shares in a subject (出资、持股). */
    HOLDS,
    /** A person is a director, supervisor or senior manager (董事、监事、高级管理人员) of a subject. */
    EXECUTIVE_OF,
    /** A person or subject actually controls a subject (实际控制). */
    CONTROLS,
    /** A subject is a branch (分支机构) of a subject. */
    BRANCH_OF,
    /** A subject operates a facility, site, product, project or online space. */
    OPERATES;

    /** Whether the relation may start from a natural person. */
    public boolean mayStartFromPerson() {
        return this != BRANCH_OF && this != OPERATES;
    }
}
