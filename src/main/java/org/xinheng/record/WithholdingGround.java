package org.xinheng.record;

/** Grounds on which a record is not disclosed, after approval (石政办发〔2024〕5号 三(四)14). */
public enum WithholdingGround {
    /** 国家秘密 */
    STATE_SECRET,
    /** 国家安全 */
    NATIONAL_SECURITY,
    /** 社会公共利益 */
    PUBLIC_INTEREST,
    /** 商业秘密 */
    TRADE_SECRET,
    /** 个人隐私 */
    PRIVACY
}
