/** Files and feeds in and out. */
package org.xinheng.exchange;
