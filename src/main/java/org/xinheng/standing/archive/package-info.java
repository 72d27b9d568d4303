/**
 * The log outside the graph: every numbered change, written to files as it is numbered, from which a graph that was
 * restored from an older dump is brought up to date, and which anybody can check against the log's own hashes.
 */
package org.xinheng.standing.archive;
