/** What is known about a subject's conduct: violations, inspections and other dated, sourced credit records. */
package org.xinheng.record;
