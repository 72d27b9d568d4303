package org.xinheng.record.task;

/** How a check was done. */
public enum CheckMethod {
    /** 现场检查 */
    ON_SITE,
    /** 书面检查 */
    DOCUMENTARY,
    /** 检验检测 */
    TESTING,
    /** 专业机构审计、验资、评估等 */
    THIRD_PARTY,
    /** 非现场监管（物联感知、视频、遥感）、网络监测; a check only where the item allows */
    OFF_SITE
}
