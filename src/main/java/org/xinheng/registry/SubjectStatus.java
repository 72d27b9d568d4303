package org.xinheng.registry;

/** Whether a subject is still there to be supervised. */
public enum SubjectStatus {
    /** 存续 */
    ACTIVE,
    /** 停业、歇业 */
    SUSPENDED,
    /** 吊销未注销 */
    REVOKED,
    /** 注销 */
    CANCELLED,
    /** 迁出 */
    MOVED_OUT;

    /** Whether a draw may still take it and a population counts it. */
    public boolean isSupervised() {
        return this == ACTIVE || this == SUSPENDED;
    }
}
