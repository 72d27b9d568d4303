package org.xinheng.registry;

/** Levels of authority that inspect (层级). */
public enum Level {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWN
}
