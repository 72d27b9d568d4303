package org.xinheng.record;

/** What whoever applies for repair declares and proves. */
public enum RepairDeclaration {
    /** 已纠正失信行为 */
    CORRECTED,
    /** 已完全履行行政处罚决定等规定的义务 */
    OBLIGATIONS_PERFORMED,
    /** 已公开作出信用承诺 */
    COMMITMENT_GIVEN
}
