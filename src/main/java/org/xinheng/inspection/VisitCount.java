package org.xinheng.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xinheng.policy.VisitRule;
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

    /** Visits for the item in the current period. */
    int done(VisitRule rule) {
        LocalDate from = rule.periodOf(on);
        int done = 0;
        for (Visit visit : all) {
            if (visit.item().equals(item) && !visit.lastOn().isBefore(from)) {
                done += visit.number();
            }
        }
        return done;
    }

    /** On-site visits of the year that use up a cap, for all items, by one level. */
    int cappedBy(Level level) {
        int capped = 0;
        for (Visit visit : all) {
            if (visit.level() == level && visit.lastOn().getYear() == on.getYear()) {
                capped += visit.capped();
            }
        }
        return capped;
    }

    /** On-site visits of the year that use up a cap, for all items, by all levels. */
    int capped() {
        int capped = 0;
        for (Visit visit : all) {
            if (visit.lastOn().getYear() == on.getYear()) {
                capped += visit.capped();
            }
        }
        return capped;
    }

    /** The last visit for the item. */
    Optional<LocalDate> last() {
        return last(v -> true);
    }

    /** The last visit for the item by a level above. */
    Optional<LocalDate> lastAbove(Level level) {
        return last(v -> v.level().compareTo(level) < 0);
    }

    /** The last visit for the item by another department. */
    Optional<LocalDate> lastByOther(String department) {
        return last(v -> !v.department().equals(department));
    }

    private Optional<LocalDate> last(Predicate<Visit> which) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return all.stream()
                .filter(v -> v.item().equals(item) && !v.lastOn().isAfter(on) && which.test(v))
                .map(Visit::lastOn)
                .max(Comparator.naturalOrder());
    }
}
