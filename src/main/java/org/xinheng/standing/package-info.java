/** Keeps every subject's assessments and links current, and serves them from memory. */
package org.xinheng.standing;
