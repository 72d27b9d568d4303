package org.xinheng.standing;

/**
 * Something that is kept in memory beside the graph and is read from it before the service is ready. All of them are
 * read side by side, each in a thread of its own, before anything is written and before the background work begins.
 */
public interface Memory {
    /** Reads everything from the graph; once, when the rules in force are known. */
    void fill();
}
