/**
 * Draws that anybody who is given the snapshot can recompute. Pure: no framework, no clock, no I/O.
 *
 * <p>A snapshot is a list of lines of text, fields separated by tabs:
 *
 * <pre>
 * draw      id, plan, round, item, department, area, first day, first day after, policy version, change number
 * rule      inspectors per visit, experts per visit, hash of the secret, instant before which the public value is not known, its name
 * stratum   name, population, ratio or -, how many to draw
 * area      code, codes of it and all above it, separated by commas
 * inspector code, inspector or expert, first day without certificate, areas, load, room or -, subjects avoided, ok or why not
 * subject   id, stratum, area, first day of a visit, first day after, sure or -
 * excluded  id, stratum, why
 * </pre>
 *
 * <p>The snapshot's hash is the root of a tree over its lines. A leaf is SHA-256(0, salt, line), a salt
 * HMAC-SHA256(salt key, number of the line from 0 in decimal), a node SHA-256(1, left, right); a node without a right
 * neighbour goes up as it is. The seed is SHA-256(root, secret, public value). A stratum is ordered by
 * HMAC-SHA256(seed, draw id, subject id), those that are sure before all others; the first are taken. Visits are
 * staffed in the order of strata and places: of the inspectors that may go and have room, those with the lowest load come
 * first, then those with the lowest HMAC-SHA256(seed, draw id, subject id, code); each staffing adds one to a load and
 * takes one from a room. A subject whose visit cannot be staffed so is passed over, and the next one's turn comes. Who
 * falls away gives load and room back before the next one takes its place.
 */
package org.xinheng.inspection.draw;
