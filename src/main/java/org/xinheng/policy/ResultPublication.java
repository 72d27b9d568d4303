package org.xinheng.policy;

import org.xinheng.code.Term;

/**
 * What a regime says of the published results of checks (抽查检查结果).
 *
 * @param source where its terms come from
 * @param problem how long a result that found a problem is shown at most, from the day on which it was formed
 * @param clean how long one that found none is shown
 * @param endsWithRecord whether a result that found a problem is no longer shown once a record that names it is not
 */
public record ResultPublication(String source, Term problem, Term clean, boolean endsWithRecord) {
    /** How long a result is shown. */
    Term term(boolean foundProblem) {
        return foundProblem ? problem : clean;
    }
}
