/** What the public may see, from when until when: publication, repair, withholding, objections, the public feed. */
package org.xinheng.disclosure;
