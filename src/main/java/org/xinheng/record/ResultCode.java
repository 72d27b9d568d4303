package org.xinheng.record;

/** Standard results of a spot check (抽查检查结果), in the national order of codes 1 to 8. */
public enum ResultCode {
    /** 1 未发现问题 */
    NO_PROBLEM,
    /** 2 未按规定公示应当公示的信息 */
    NOT_DISCLOSED,
    /** 3 公示信息隐瞒真实情况、弄虚作假 */
    FALSE_DISCLOSURE,
    /** 4 通过登记的住所（经营场所）无法联系 */
    UNREACHABLE,
    /** 5 发现问题已责令改正 */
    ORDERED_TO_CORRECT,
    /** 6 不配合检查情节严重 */
    OBSTRUCTED,
    /** 7 未发现开展本次抽查涉及的经营活动 */
    NO_SUCH_ACTIVITY,
    /** 8 发现问题待后续处理 */
    FOLLOW_UP;

    /** The national code, 1 to 8. */
    public int code() {
        return ordinal() + 1;
    }

    /** Whether the check found something wrong. */
    public boolean isProblem() {
        return this != NO_PROBLEM && this != NO_SUCH_ACTIVITY;
    }
}
