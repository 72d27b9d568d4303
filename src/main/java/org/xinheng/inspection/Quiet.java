package org.xinheng.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.policy.IntensityRules.QuietDays;
import org.xinheng.registry.SubjectKind;

/** Quiet days (企业宁静日): the nearest area that has any decides. */
final class Quiet {
    private final List<QuietDays> rules;

    Quiet(List<QuietDays> rules) {
        this.rules = rules;
    }

    /** The rule for a subject, if there is one that the case type does not pass over. */
    Optional<QuietDays> rule(List<String> areaPath, SubjectKind kind, Asker asker) {
        for (String area : areaPath) {
            for (QuietDays rule : rules) {
                if (rule.area().equals(area)
                        && (rule.kinds().isEmpty() || rule.kinds().contains(kind))) {
                    return Optional.of(rule).filter(r -> !r.exempt().contains(asker.caseType()));
                }
            }
        }
        return Optional.empty();
    }

    /** The next days, from the given one on, that are not quiet. */
    static Intensity.Window window(QuietDays rule, LocalDate from) {
        LocalDate first = from;
        while (isQuiet(rule, first)) {
            first = first.plusDays(1);
        }
        LocalDate until = first;
        while (!isQuiet(rule, until)) {
            until = until.plusDays(1);
        }
        return new Intensity.Window(first, Optional.of(until));
    }

    private static boolean isQuiet(QuietDays rule, LocalDate day) {
        return day.getDayOfMonth() >= rule.fromDay() && day.getDayOfMonth() <= rule.toDay();
    }
}
