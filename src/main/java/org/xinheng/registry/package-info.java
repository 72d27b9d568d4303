/** Who and what is supervised, by whom, for what: subjects, persons, departments, areas, items and relations. */
package org.xinheng.registry;
