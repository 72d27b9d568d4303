package org.xinheng.record.task;

/** How far a draw has come. */
public enum DrawState {
    /** its snapshot is published */
    PREPARED,
    /** its seed is known */
    DRAWN,
    /** another stands in its place */
    SUPERSEDED
}
