/** Codes, identifiers, dates and periods that every other package speaks in. Pure: no clock, no I/O. */
package org.xinheng.code;
