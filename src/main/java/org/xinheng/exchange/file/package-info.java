/** Tables as files: CSV, NDJSON and spreadsheets read row by row in constant memory, whatever they claim to be. */
package org.xinheng.exchange.file;
