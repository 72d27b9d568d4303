/** How the vocabulary's records stand in the graph: flat properties, native dates, exact numbers as text. */
package org.xinheng.graph.node;
