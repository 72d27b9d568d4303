package org.xinheng.policy;

import java.time.LocalDate;

/**
 * What the rules say of the publication of one result of a check.
 *
 * @param rule the title of the regime by which it is shown
 * @param until the first day on which it is no longer shown
 * @param endsWithRecord whether it is no longer shown once a record that names it is not
 */
public record ResultTerm(String rule, LocalDate until, boolean endsWithRecord) {}
