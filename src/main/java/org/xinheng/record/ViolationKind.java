package org.xinheng.record;

/** Kinds of decided record that may weigh on credit (违法失信信息). */
public enum ViolationKind {
    /** 行政处罚 */
    PENALTY,
    /** 经营异常名录 (企业信息公示暂行条例 §17), 个体工商户标记经营异常状态 */
    ABNORMAL_LISTING,
    /** 严重失信主体名单 */
    SERIOUS_LISTING,
    /** 失信被执行人 */
    JUDGMENT_DEFAULT,
    /** 吊销营业执照、责令关闭 */
    REVOCATION,
    /** 刑事判决 of the entity */
    CRIMINAL_JUDGMENT,
    /** 抽查检查不合格 */
    FAILED_INSPECTION,
    /** any other decided record, as its department describes it */
    OTHER
}
