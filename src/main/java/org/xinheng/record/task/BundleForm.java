package org.xinheng.record.task;

/** Patterns of checking together. */
public enum BundleForm {
    /** 综合查一次: several authorities, the same time, the same subject */
    ONE_VISIT,
    /** 一业一查: one trade, the items of all departments, led by the sector's authority */
    ONE_TRADE,
    /** 综合监管一件事: scattered items about one thing, with one list of subjects and one rule */
    ONE_THING
}
