/**
 * The rule book: what a policy file says, as records, and whether it makes sense. Pure: no clock, no I/O.
 *
 * <h2>How to write a scheme</h2>
 *
 * A scheme is configuration alone. These are its parts, in the order in which they are computed; the shipped files under
 * {@code src/main/resources/policies} show each of them at work, and {@code policy.schema.json} beside them gives editors
 * names, types and descriptions.
 *
 * <ol>
 *   <li><b>Indicators</b> turn facts into points ({@link org.xinheng.policy.PointRule}): {@code violations} by severity
 *       and age, {@code inspections} by what they found, {@code age}, {@code number}, {@code category}, {@code when} a
 *       condition holds, {@code links}; and {@code value}, any quantity, with bands where wanted. Each may have a
 *       {@code weight}, a {@code floor} and a {@code cap}, and is rounded once.
 *   <li><b>Dimensions</b> sum their indicators, with a weight and limits of their own (40 + 40 + 20).
 *   <li><b>Factors</b> multiply the whole, on a condition or always; then the score's own limits hold.
 *   <li><b>Tiers</b> come by {@code from} (bands of the score), {@code when} (conditions, the best first), {@code share}
 *       (parts of the population, with {@code quantiles}), {@code limits} (the worst of several) or {@code combination}
 *       (a matrix of two schemes, or the worst of several: 综合+行业). {@code noData} says when there is too little to
 *       grade by.
 *   <li><b>Direct rules</b> come before the score, <b>caps</b> and <b>holds</b> after it, an adjustment by hand last.
 * </ol>
 *
 * <h2>Quantities</h2>
 *
 * A {@link org.xinheng.policy.Quantity} is a closed tree, computed exactly. What published schemes ask for:
 *
 * <pre>{@code
 * # a sum normalised by checks, clean ones included, each finding by the units checked in it
 * quotient:
 *   of:
 *     records:
 *       inspections: {items: [ROAD]}
 *       window: 3 years
 *       value: {quotient: {of: {field: findings}, by: {field: units}, whenZero: 0}}
 *       decay: [{after: 12 months, factor: 0.75}, {after: 24 months, factor: 0.5}]   # weights by age
 *   by: {records: {inspections: {items: [ROAD]}, window: 3 years, take: COUNT}}
 *   whenZero: 0
 *
 * # weights by calendar year: this one, the last, the one before
 * records: {violations: {}, yearWeights: [1, 0.6, 0.3], value: {table: {of: severity, points: {SERIOUS: 30}, otherwise: 5}}}
 *
 * # points from a list of named categories; a record of several categories gives their sum
 * records: {violations: {}, window: 1 year, value: {table: {of: penaltyType, points: {FINE: 2, CLOSURE: 12}, otherwise: 1, pick: SUM}}}
 *
 * # points from a list of findings that an inspection names in one text ("hot-holding; pests"), and from a yes or no
 * records: {inspections: {items: [FOOD]}, latest: 1, value: {sum: [{table: {of: findings, points: {pests: 8, hot-holding: 5}, otherwise: 1, pick: SUM}}, {product: [3, {field: repeated}]}]}}
 *
 * # what was found since the last inspection; the four latest checks; months since the last one
 * records: {violations: {}, sinceLastInspection: {items: [FOOD], onSite: true}, take: COUNT}
 * records: {inspections: {items: [FOOD]}, latest: 4, value: {field: remarks}, take: LARGEST}
 * bands: {of: {sinceLast: {inspections: {items: [FOOD]}, unit: MONTHS}}, bands: [{from: 0, points: 0}, {from: 24, points: 5}], unknown: 8}
 * }</pre>
 *
 * Vetoes are direct rules; {@code atLeast: {number: 2, of: [...]}} and {@code holding: [...]} tell one from several.
 * Percentile bands within groups are tiers by {@code share} with {@code quantiles.groups}.
 *
 * <h2>Publication</h2>
 *
 * What the public sees is said by {@code publication.regimes} alone: without regimes nothing is published, whatever the
 * terms under {@code maximum}, which then only say how long records count. Records, results of checks and tiers
 * ({@code publication.tiers}) are published of kinds of subject that {@code subjects} names.
 *
 * <p>{@code violations} count until they are no longer published unless {@code countsAfterPublication} is written; a
 * minor first offence never counts. Names under {@code field}, {@code attribute}, {@code texts} and {@code table} that are
 * not fixed ones read the attributes of records and subjects.
 */
package org.xinheng.policy;
