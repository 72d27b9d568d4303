package org.xinheng.record;

/**
 * Why an inspection takes place: the kinds of 国办发〔2024〕54号, and the reasons for an individual-case check (个案检查)
 * that lists of annual caps name as exempt.
 */
public enum CaseType {
    /** 日常检查 */
    ROUTINE(Kind.ROUTINE),
    /** 专项检查 */
    SPECIAL(Kind.SPECIAL),
    /** 个案检查, its reason not told apart */
    CASE(Kind.CASE),
    /** 投诉举报、12345 热线 */
    COMPLAINT(Kind.CASE),
    /** 上级交办 */
    ASSIGNED(Kind.CASE),
    /** 配合上级检查 */
    ASSISTING(Kind.CASE),
    /** 稽查办案 */
    ENFORCEMENT(Kind.CASE),
    /** 非现场监管发现的问题线索 */
    CLUE(Kind.CASE),
    /** 媒体曝光 */
    MEDIA(Kind.CASE),
    /** 整改复查 */
    RECTIFICATION(Kind.CASE),
    /** 企业申请 */
    REQUESTED(Kind.CASE),
    /** 许可现场核查 */
    LICENSING(Kind.CASE),
    /** 法律规定的其他紧急情形 */
    EMERGENCY(Kind.CASE);

    /** The three kinds of check. */
    public enum Kind {
        ROUTINE,
        SPECIAL,
        CASE
    }

    private final Kind kind;

    CaseType(Kind kind) {
        this.kind = kind;
    }

    /** Which of the three kinds it is. */
    public Kind kind() {
        return kind;
    }
}
