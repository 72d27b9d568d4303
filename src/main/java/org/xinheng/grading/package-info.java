/** Turns facts into scores and tiers, with the evidence. Pure: no clock, no I/O. */
package org.xinheng.grading;
