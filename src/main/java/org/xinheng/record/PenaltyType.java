package org.xinheng.record;

/** Kinds of administrative penalty (行政处罚法 §9). */
public enum PenaltyType {
    /** 警告 */
    WARNING,
    /** 通报批评 */
    CRITICISM,
    /** 罚款 */
    FINE,
    /** 没收违法所得、没收非法财物 */
    CONFISCATION,
    /** 暂扣许可证件 */
    PERMIT_SUSPENSION,
    /** 降低资质等级 */
    DOWNGRADE,
    /** 吊销许可证件 */
    PERMIT_REVOCATION,
    /** 限制开展生产经营活动 */
    RESTRICTION,
    /** 责令停产停业 */
    SUSPENSION_OF_BUSINESS,
    /** 责令关闭 */
    CLOSURE,
    /** 限制从业 */
    OCCUPATION_BAN,
    /** 行政拘留 */
    DETENTION,
    /** 法律、行政法规规定的其他行政处罚 */
    OTHER
}
