package org.xinheng.record;

/** Why an inspection takes place: the kinds of 国办发〔2024〕54号. */
public enum CaseType {
    /** 日常检查 */
    ROUTINE,
    /** 专项检查 */
    SPECIAL,
    /** 个案检查 */
    CASE
}
