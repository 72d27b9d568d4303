package org.xinheng.standing;

import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;

/**
 * Who operates a facility, site, product, project or online space, and when.
 *
 * @param subject the operating subject
 * @param period when it operates
 */
public record Operator(SubjectId subject, Period period) {}
