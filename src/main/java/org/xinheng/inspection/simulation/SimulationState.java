package org.xinheng.inspection.simulation;

/** How far a simulation has come. */
public enum SimulationState {
    /** it waits for cut-offs or goes through the population */
    RUNNING,
    /** it is complete */
    DONE,
    /** it was given up; what it found so far stands */
    CANCELLED,
    /** it failed; the graph was away, for example */
    FAILED
}
