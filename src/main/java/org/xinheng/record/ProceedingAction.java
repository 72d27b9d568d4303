package org.xinheng.record;

/** What moves a procedure on. */
public enum ProceedingAction {
    /** 申请、提出 */
    FILE,
    /** 受理 */
    ACCEPT,
    /** 不予受理 */
    REJECT,
    /** 延长办理期限 */
    EXTEND,
    /** 批准 */
    APPROVE,
    /** 不予批准 */
    REFUSE,
    /** 申请人撤回 */
    CANCEL,
    /** 撤销修复 */
    REVOKE,
    /** 恢复公示 */
    LIFT,
    /** 重整计划执行完毕 */
    COMPLETE,
    /** 异议成立，更正或者撤回 */
    CORRECT,
    /** 异议不成立 */
    UPHOLD,
    /** 送达 */
    SERVE
}
