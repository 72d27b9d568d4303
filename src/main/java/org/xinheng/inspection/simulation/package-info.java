/** Tries a policy on the whole population before it counts: tiers and inspections now and then, who moves and why. */
package org.xinheng.inspection.simulation;
