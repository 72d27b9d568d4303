package org.xinheng.record.task;

/** How far a plan has come. */
public enum PlanState {
    DRAFT,
    REPORTED,
    ENTERED,
    EXECUTING,
    CLOSED
}
