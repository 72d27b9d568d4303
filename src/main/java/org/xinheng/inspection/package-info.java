/** How often a subject is inspected for an item, and why. */
package org.xinheng.inspection;
