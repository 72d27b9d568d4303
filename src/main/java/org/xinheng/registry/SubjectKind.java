package org.xinheng.registry;

/**
 * Kinds of supervised subject, as the county and new-area plans name them (石政办发〔2024〕5号 三(一)4): economic and
 * non-economic entities, and objects that have no unified social credit code of their own.
 */
public enum SubjectKind {
    /** 企业 */
    ENTERPRISE(true),
    /** 农民专业合作社 */
    COOPERATIVE(true),
    /** 个体工商户 */
    INDIVIDUAL_BUSINESS(true),
    /** 学校 */
    SCHOOL(true),
    /** 医院 */
    HOSPITAL(true),
    /** 协会、社会团体、民办非企业单位、基金会 */
    ASSOCIATION(true),
    /** 机关、事业单位 and other organisations */
    INSTITUTION(true),
    /** 产品 */
    PRODUCT(false),
    /** 项目 */
    PROJECT(false),
    /** 行为 */
    BEHAVIOUR(false),
    /** 设施设备 */
    FACILITY(false),
    /** 地理区域 */
    GEOGRAPHIC_AREA(false),
    /** 场地场所 */
    SITE(false),
    /** 网络空间 */
    ONLINE_SPACE(false);

    private final boolean entity;

    SubjectKind(boolean entity) {
        this.entity = entity;
    }

    /** Whether it acts in its own name, so that it can hold a code, have branches and be punished. */
    public boolean isEntity() {
        return entity;
    }
}
