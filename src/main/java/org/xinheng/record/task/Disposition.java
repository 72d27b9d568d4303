package org.xinheng.record.task;

/** What is done about a finding. */
public enum Disposition {
    /** 无需后续处置 */
    NONE,
    /** 停止检查，反馈日常监管 */
    DAILY_SUPERVISION,
    /** 责令改正，跟踪由日常监管 */
    CORRECTION,
    /** 固定证据，移送办案机构 */
    CASE,
    /** 违反其他部门规定，抄告相关部门 */
    OTHER_DEPARTMENT,
    /** 其他 */
    OTHER
}
