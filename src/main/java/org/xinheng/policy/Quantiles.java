package org.xinheng.policy;

import java.util.List;
import java.util.Optional;
import org.xinheng.code.Term;

/**
 * Over whom the shares of tiers are taken. The cut-off below a tier is the score at rank ceil(q · N) from the better end,
 * q being the share of it and all better tiers; equal scores share the better tier. Cut-offs are numbers of one run,
 * frozen until the next.
 *
 * @param source where the shares come from
 * @param population who is counted; every supervised subject that the scheme grades and has data of when absent
 * @param groups groups that are compared among themselves; the first whose condition holds counts, and who is in none of
 *     them is in a group of the others
 * @param byArea whether each management area is compared by itself
 * @param every how long cut-offs stand before they are taken anew
 */
public record Quantiles(String source, Optional<Condition> population, List<Group> groups, boolean byArea, Term every) {
    public Quantiles {
        population = Lists.orEmpty(population);
        groups = Lists.orEmpty(groups);
    }

    /**
     * Subjects that are compared among themselves.
     *
     * @param code its code
     * @param title its title
     * @param when who belongs to it
     */
    public record Group(String code, String title, Condition when) {}
}
