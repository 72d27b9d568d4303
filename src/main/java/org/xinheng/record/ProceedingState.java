package org.xinheng.record;

/** Where a procedure stands. */
public enum ProceedingState {
    /** 待受理、待审批、处理中 */
    OPEN(false),
    /** 已受理 */
    ACCEPTED(false),
    /** 不予受理 */
    REJECTED(true),
    /** 已批准 */
    APPROVED(false),
    /** 不予批准 */
    REFUSED(true),
    /** 申请人撤回 */
    CANCELLED(true),
    /** 修复被撤销, where it was obtained by false statements */
    REVOKED(true),
    /** 恢复公示 */
    LIFTED(true),
    /** 重整计划执行完毕 */
    COMPLETED(true),
    /** 异议成立 */
    CORRECTED(true),
    /** 异议不成立 */
    UPHELD(true),
    /** 已送达 */
    SERVED(true);

    private final boolean end;

    ProceedingState(boolean end) {
        this.end = end;
    }

    /** Whether nothing can follow. */
    public boolean isEnd() {
        return end;
    }
}
