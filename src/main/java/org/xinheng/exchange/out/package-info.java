/** What leaves as a file: lists as CSV and workbooks, the whole graph as NDJSON. */
package org.xinheng.exchange.out;
