/** Who calls: officers and machine clients, their roles, areas and departments. */
package org.xinheng.access;
