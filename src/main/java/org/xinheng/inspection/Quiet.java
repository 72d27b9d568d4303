package org.xinheng.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.policy.QuietDays;
import org.xinheng.registry.Item;
import org.xinheng.registry.SubjectKind;

/** Quiet days (企业宁静日): the nearest area that has any decides. */
final class Quiet {
    private final List<QuietDays> rules;

    Quiet(List<QuietDays> rules) {
        this.rules = rules;
    }

    /** The rule that protects a subject, if there is one that the check does not pass over. */
    Optional<QuietDays> rule(List<String> areaPath, SubjectKind kind, Set<String> tags, Item item, Asker asker) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        for (String area : areaPath) {
            for (QuietDays rule : rules) {
                if (rule.area().equals(area) && rule.protects(kind, tags)) {
                    return Optional.of(rule).filter(r -> !r.lets(asker.caseType(), item));
                }
            }
        }
        return Optional.empty();
    }

    /** The next days, from the given one on, that are not quiet. A checked rule leaves days free in every month. */
    static Intensity.Window window(QuietDays rule, LocalDate from) {
        LocalDate first = from;
        while (rule.isQuiet(first)) {
            first = first.plusDays(1);
        }
        LocalDate until = first;
        while (!rule.isQuiet(until)) {
            until = until.plusDays(1);
        }
        return new Intensity.Window(first, Optional.of(until));
    }
}
