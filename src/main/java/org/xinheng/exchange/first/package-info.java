/** The first load of an empty local graph from files, before it is first served: checked, graded and built offline. */
package org.xinheng.exchange.first;
