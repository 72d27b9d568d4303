/**
 * Neo4j: the connection and its transactions, the local server, migrations and the named Cypher. The rest of the
 * service reaches the graph through {@link org.xinheng.graph.Graph} only.
 */
package org.xinheng.graph;
