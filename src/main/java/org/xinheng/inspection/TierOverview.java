package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.standing.Population;
import org.xinheng.standing.Standing;
import org.xinheng.standing.table.Glance;

/**
 * How many supervised subjects stand in which tier, by area, section of industry and leading department, and whose tier
 * changes next. Counted in memory, so that it is as of today and takes one walk over the standings.
 */
@ApplicationScoped
public class TierOverview {
    private final Population population;

    /** Injected. */
    public TierOverview(Population population) {
        this.population = population;
    }

    /**
     * What was counted.
     *
     * @param subjects how many supervised subjects there are
     * @param tiers the tiers that occur, the best first
     * @param schemes the codes of all schemes that grade somebody
     * @param areas counts per area of the subjects themselves, not summed up over the tree
     * @param industries counts per section of GB/T 4754; the empty code where none is known
     * @param departments counts per department that leads an item which applies to the subject
     * @param due whose tier changes soonest without a new fact
     */
    public record Counted(
            int subjects,
            List<Tier> tiers,
            Set<String> schemes,
            Map<String, Counts> areas,
            Map<String, Counts> industries,
            Map<String, Counts> departments,
            List<Due> due) {}

    /** A subject whose tier will change on a day by passing time alone. */
    public record Due(SubjectId subject, LocalDate on, Optional<Tier> now, Optional<Tier> then) {}

    /** Numbers of subjects per ordinal; those without a tier apart. */
    public static final class Counts {
        private final Map<Integer, Integer> byOrdinal = new TreeMap<>();
        private int without;

        private void add(Optional<Tier> tier) {
            if (tier.isPresent()) {
                byOrdinal.merge(tier.get().ordinal(), 1, Integer::sum);
            } else {
                without++;
            }
        }

        /** Subjects of a tier. */
        public int of(Tier tier) {
            return byOrdinal.getOrDefault(tier.ordinal(), 0);
        }

        /** Subjects that the scheme does not grade. */
        public int without() {
            return without;
        }
    }

    /**
     * Counts what lies within some areas.
     *
     * @param scheme whose tiers
     * @param areas with all below them
     * @param until changes up to that day are due, that day included
     * @param mostDue how many of them
     */
    public Counted count(String scheme, Set<String> areas, LocalDate today, LocalDate until, int mostDue) {
        Catalogue catalogue = population.catalogue();
        Tally tally = new Tally(scheme, catalogue, today, until);
        Predicate<Glance> within = Glance.in(area -> catalogue.isWithin(area, areas));
        population.table().forEach(glance -> glance.status().isSupervised() && within.test(glance), tally::add);
        return tally.counted(mostDue);
    }

    private static final class Tally {
        private final String scheme;
        private final Catalogue catalogue;
        private final LocalDate today;
        private final LocalDate until;
        private final Map<Integer, Tier> tiers = new TreeMap<>();
        private final Set<String> schemes = new TreeSet<>();
        private final Map<String, Counts> areas = new TreeMap<>();
        private final Map<String, Counts> industries = new TreeMap<>();
        private final Map<String, Counts> departments = new TreeMap<>();
        private final List<Due> due = new ArrayList<>();
        private int subjects;

        private Tally(String scheme, Catalogue catalogue, LocalDate today, LocalDate until) {
            this.scheme = scheme;
            this.catalogue = catalogue;
            this.today = today;
            this.until = until;
        }

        private void add(Standing standing) {
            Optional<Outcome> outcome = standing.timeline().on(today);
            Optional<Tier> tier = outcome.flatMap(o -> o.scheme(scheme)).flatMap(SchemeOutcome::tier);
            subjects++;
            tier.ifPresent(t -> tiers.put(t.ordinal(), t));
            outcome.ifPresent(o -> o.schemes().forEach(s -> schemes.add(s.scheme())));
            areas.computeIfAbsent(standing.area(), a -> new Counts()).add(tier);
            String section = standing.industry().map(i -> i.substring(0, 1)).orElse("");
            industries.computeIfAbsent(section, i -> new Counts()).add(tier);
            leading(standing, outcome)
                    .forEach(d ->
                            departments.computeIfAbsent(d, code -> new Counts()).add(tier));
            standing.timeline()
                    .nextChangeAfter(today)
                    .filter(day -> !day.isAfter(until))
                    .ifPresent(day -> {
                        Optional<Tier> then = standing.timeline()
                                .on(day)
                                .flatMap(o -> o.scheme(scheme))
                                .flatMap(SchemeOutcome::tier);
                        if (!then.equals(tier)) {
                            due.add(new Due(standing.subject(), day, tier, then));
                        }
                    });
        }

        private Set<String> leading(Standing standing, Optional<Outcome> outcome) {
            Set<String> leading = new TreeSet<>();
            Set<String> tags = outcome.<Set<String>>map(Outcome::tags).orElse(Set.of());
            for (Item item : catalogue.items()) {
                if (!leading.containsAll(item.leads()) && ScopeMatch.applies(item, standing, tags)) {
                    leading.addAll(item.leads());
                }
            }
            return leading;
        }

        private Counted counted(int mostDue) {
            due.sort(
                    Comparator.comparing(Due::on).thenComparing(d -> d.subject().text()));
            return new Counted(
                    subjects,
                    List.copyOf(tiers.values()),
                    schemes,
                    areas,
                    industries,
                    departments,
                    due.stream().limit(mostDue).toList());
        }
    }
}
