/** The rule book: what a policy file says, as records, and whether it makes sense. Pure: no clock, no I/O. */
package org.xinheng.policy;
