/** HTTP for scheduling systems, officers and operators: resources, their JSON, problems. */
package org.xinheng.api;
