package org.xinheng.exchange.load;

/** How far an import is. */
public enum ImportState {
    /** sent, and others are before it */
    WAITING,
    /** on its way */
    RUNNING,
    /** all rows were looked at */
    FINISHED,
    /** the rest of the file makes no sense, or too many rows were refused */
    STOPPED
}
