package org.xinheng.record;

/** Lists of serious dishonesty that are in use (严重失信主体名单), for records of that kind. */
public enum ListType {
    /** 市场监督管理严重违法失信名单 */
    MARKET_SUPERVISION,
    /** 重大税收违法失信主体 */
    MAJOR_TAX,
    /** 拖欠农民工工资失信联合惩戒对象 */
    WAGE_ARREARS,
    /** 安全生产严重失信主体 */
    WORK_SAFETY,
    /** 政府采购严重违法失信 */
    GOVERNMENT_PROCUREMENT,
    /** 海关失信、严重失信 */
    CUSTOMS,
    /** 统计严重失信 */
    STATISTICS,
    /** 文化和旅游市场严重失信 */
    CULTURE_TOURISM,
    /** 社会组织严重违法失信 */
    SOCIAL_ORGANISATION,
    /** 超限超载、运输物流 */
    TRANSPORT,
    /** 建筑市场 */
    CONSTRUCTION,
    /** 知识产权 */
    INTELLECTUAL_PROPERTY,
    /** 科研诚信 */
    RESEARCH_INTEGRITY,
    /** 价格 */
    PRICE,
    /** 电力 */
    ELECTRICITY,
    /** 国防、兵役 */
    DEFENCE,
    /** any other list with its own legal basis */
    OTHER
}
