/** Finds whom a serious violation reaches along relations. Pure: no clock, no I/O. */
package org.xinheng.linking;
