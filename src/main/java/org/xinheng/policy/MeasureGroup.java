package org.xinheng.policy;

/** The groups of the national list of measures (全国失信惩戒措施基础清单). */
public enum MeasureGroup {
    /** applied by public bodies under a law (法定惩戒) */
    STATUTORY,
    /** applied by public bodies within their own powers */
    WITHIN_POWERS,
    /** applied by other organisations on their own decision */
    BY_OTHERS
}
