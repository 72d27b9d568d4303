package org.xinheng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.record.Violation;

/**
 * The publication rules that took effect on one day.
 *
 * @param code its code
 * @param title its title
 * @param from the first day on which it is in force; the earliest regime also holds for what was decided before
 * @param clocks how many working days each duty has
 * @param rules what it says of classes of records; the first that contains a record counts, the last contains all
 * @param results what it says of the results of checks; absent where it does not have them published
 */
public record PublicationRegime(
        String code,
        String title,
        LocalDate from,
        Map<DisclosureDuty, Clock> clocks,
        List<PublicationRule> rules,
        Optional<ResultPublication> results) {
    public PublicationRegime {
        clocks = Lists.orEmpty(clocks);
        rules = Lists.orEmpty(rules);
        results = Lists.orEmpty(results);
    }

    /**
     * How long a duty has.
     *
     * @param workingDays working days, not counting the day that sets the clock off
     * @param source where the number comes from
     */
    public record Clock(int workingDays, String source) {}

    /** The rule that a record falls under. */
    PublicationRule rule(Violation violation) {
        for (PublicationRule rule : rules) {
            if (rule.where().contains(violation)) {
                return rule;
            }
        }
        throw new IllegalStateException("the last rule of " + code + " does not contain every record");
    }
}
