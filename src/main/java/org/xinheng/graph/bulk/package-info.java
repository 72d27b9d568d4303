/** Files for the server's own offline importer: every node and relationship of a graph that is built at once. */
package org.xinheng.graph.bulk;
