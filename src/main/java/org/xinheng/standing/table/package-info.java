/**
 * The whole population's standings in memory: dense ordinals, one packed row per subject that is replaced whole, lookups
 * without locks.
 */
package org.xinheng.standing.table;
