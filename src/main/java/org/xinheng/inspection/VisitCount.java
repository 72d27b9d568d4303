package org.xinheng.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.policy.IntensityRules;
import org.xinheng.registry.Item;
import org.xinheng.registry.Level;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Visit;

/** A subject's visits as the stages count them on a date. */
final class VisitCount {
    private final List<Visit> all;
    private final String item;
    private final LocalDate on;

    VisitCount(Standing standing, Item item, LocalDate on) {
        this.all = standing.visits();
        this.item = item.code();
        this.on = on;
    }

    /** Visits for the item in the current period of whole calendar years. */
    int done(IntensityRules.Visits rule) {
        int firstYear = on.getYear() - rule.per().length() + 1;
        int done = 0;
        for (Visit visit : all) {
            if (visit.item().equals(item) && visit.lastOn().getYear() >= firstYear) {
                done += visit.inYear();
            }
        }
        return done;
    }

    /** On-site visits of the year that use up a cap, for all items, by one level. */
    int cappedBy(Level level) {
        return thisYear().stream()
                .filter(v -> v.level() == level)
                .mapToInt(Visit::cappedInYear)
                .sum();
    }

    /** On-site visits of the year that use up a cap, for all items, by all levels. */
    int capped() {
        return thisYear().stream().mapToInt(Visit::cappedInYear).sum();
    }

    /** The last visit for the item. */
    Optional<LocalDate> last() {
        return all.stream()
                .filter(v -> v.item().equals(item))
                .map(Visit::lastOn)
                .max(Comparator.naturalOrder());
    }

    /** The last visit for the item by a level above. */
    Optional<LocalDate> lastAbove(Level level) {
        return all.stream()
                .filter(v -> v.item().equals(item) && v.level().compareTo(level) < 0)
                .map(Visit::lastOn)
                .max(Comparator.naturalOrder());
    }

    private List<Visit> thisYear() {
        return all.stream().filter(v -> v.lastOn().getYear() == on.getYear()).toList();
    }
}
