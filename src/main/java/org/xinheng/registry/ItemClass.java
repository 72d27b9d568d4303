package org.xinheng.registry;

/** Whether an item's ratio is limited (一般检查事项) or not (重点检查事项). */
public enum ItemClass {
    GENERAL,
    KEY
}
