/** Imports: what the rows of a file say, checked against what is known and entered batch by batch. */
package org.xinheng.exchange.load;
