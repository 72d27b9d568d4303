package org.xinheng.record;

/** Procedures about the publication of one record. */
public enum ProceedingKind {
    /** 信用修复: ends publication and effects early */
    REPAIR,
    /** 不予公示: keeps a record from the public on one of the grounds of the law */
    WITHHOLDING,
    /** 异议: the party says that what is published is wrong */
    OBJECTION,
    /** 临时屏蔽: takes a record from the public while its party is being reorganised under a court's ruling */
    SHIELDING,
    /** 告知送达: the decision was served together with the guide to repair (两书同达) */
    NOTICE
}
