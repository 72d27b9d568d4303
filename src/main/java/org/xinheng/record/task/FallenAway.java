package org.xinheng.record.task;

/** Why somebody may fall away after a draw. */
public enum FallenAway {
    /** 注销 */
    CANCELLED,
    /** 吊销、撤销 */
    REVOKED,
    /** 迁出 */
    MOVED_OUT,
    /** 回避 leaves no two inspectors */
    AVOIDANCE,
    /** 停业 */
    CLOSED_FOR_BUSINESS
}
