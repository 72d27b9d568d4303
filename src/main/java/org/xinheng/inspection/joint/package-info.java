/** Merging the visits of several departments to one subject into the fewest. Pure: no framework, no clock, no I/O. */
package org.xinheng.inspection.joint;
