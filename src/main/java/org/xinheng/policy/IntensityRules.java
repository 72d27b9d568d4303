package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Term;
import org.xinheng.policy.reading.Omissible;
import org.xinheng.record.CaseType;
import org.xinheng.registry.ItemClass;
import org.xinheng.registry.Level;
import org.xinheng.registry.SubjectKind;

/**
 * How often subjects are inspected.
 *
 * @param minimum the ratio below which no table entry goes (不免抽)
 * @param worstTierOfKeyItem the ratio for subjects of the worst tier and key items
 * @param table ratios and frequencies by tier; the first row that fits counts
 * @param overrides ratios that a flag entails, whatever the tier
 * @param caps how many visits a subject may get in a calendar year
 * @param recentByHigherLevel how long after a higher level's visit a lower level does not repeat it
 * @param quietDays days of the month on which an area's subjects are not visited
 */
public record IntensityRules(
        Amount minimum,
        Amount worstTierOfKeyItem,
        List<Row> table,
        List<Override> overrides,
        Optional<Caps> caps,
        Optional<Recent> recentByHigherLevel,
        List<QuietDays> quietDays) {
    public IntensityRules {
        table = Lists.orEmpty(table);
        overrides = Lists.orEmpty(overrides);
        caps = caps == null ? Optional.empty() : caps;
        recentByHigherLevel = recentByHigherLevel == null ? Optional.empty() : recentByHigherLevel;
        quietDays = Lists.orEmpty(quietDays);
    }

    /** What a ratio is a part of. */
    public enum Basis {
        /** of the subjects of one task */
        TASK,
        /** of the subjects of a whole year */
        YEAR
    }

    /**
     * A ratio with its source.
     *
     * @param ratio 0 to 1
     * @param source where it comes from
     */
    public record Amount(BigDecimal ratio, String source) {}

    /**
     * A ratio as a point, a range or a bound; by need, decided by a person, when both ends are absent.
     *
     * @param atLeast the lower end, 0 to 1
     * @param atMost the upper end, 0 to 1
     */
    public record Ratio(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        /** What a person decides. */
        public static final Ratio BY_NEED = new Ratio(Optional.empty(), Optional.empty());

        public Ratio {
            atLeast = atLeast == null ? Optional.empty() : atLeast;
            atMost = atMost == null ? Optional.empty() : atMost;
        }

        /** A single number. */
        public static Ratio of(BigDecimal point) {
            return new Ratio(Optional.of(point), Optional.of(point));
        }

        /** The number by which a sample is drawn: the lower end, 0 where there is none. */
        public BigDecimal floor() {
            return atLeast.orElse(BigDecimal.ZERO);
        }
    }

    /**
     * How many visits there are in a time.
     *
     * @param min the fewest
     * @param max the most; no draw goes beyond
     * @param per the time, in whole calendar years
     */
    public record Visits(Optional<Integer> min, Optional<Integer> max, Term per) {
        public Visits {
            min = min == null ? Optional.empty() : min;
            max = max == null ? Optional.empty() : max;
        }
    }

    /**
     * A row of the table. A part that is left out lets everything through.
     *
     * @param code its code
     * @param source where its numbers come from
     * @param itemClass the class of item
     * @param kinds kinds of subject
     * @param levels levels of authority
     * @param basis what the ratios are a part of
     * @param tiers an entry for each tier, the best first
     * @param withoutTier the entry where no tier applies
     */
    public record Row(
            String code,
            String source,
            Optional<ItemClass> itemClass,
            Set<SubjectKind> kinds,
            Set<Level> levels,
            Basis basis,
            List<Entry> tiers,
            Entry withoutTier) {
        public Row {
            itemClass = itemClass == null ? Optional.empty() : itemClass;
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
            levels = levels == null ? Set.of() : Set.copyOf(levels);
            tiers = Lists.orEmpty(tiers);
        }
    }

    /**
     * What a row says for a tier.
     *
     * @param ratio the ratio; by need when absent
     * @param visits the frequency; free when absent
     */
    public record Entry(@Omissible Ratio ratio, Optional<Visits> visits) {
        public Entry {
            ratio = ratio == null ? Ratio.BY_NEED : ratio;
            visits = visits == null ? Optional.empty() : visits;
        }
    }

    /**
     * A ratio that a flag entails.
     *
     * @param flag the flag's code
     * @param ratio 0 to 1
     * @param source where it comes from
     */
    public record Override(String flag, BigDecimal ratio, String source) {}

    /**
     * How many on-site visits a subject may get in a calendar year.
     *
     * @param source where the numbers come from
     * @param perLevel by one level of authority
     * @param total by all levels together
     * @param exempt case types that neither use up a cap nor are stopped by it
     */
    public record Caps(String source, Optional<Integer> perLevel, Optional<Integer> total, Set<CaseType> exempt) {
        public Caps {
            perLevel = perLevel == null ? Optional.empty() : perLevel;
            total = total == null ? Optional.empty() : total;
            exempt = exempt == null ? Set.of() : Set.copyOf(exempt);
        }
    }

    /**
     * How long after a higher level's visit a lower level does not repeat it for the same item.
     *
     * @param source where it comes from
     * @param within the time
     */
    public record Recent(String source, Term within) {}

    /**
     * Days of the month on which subjects are not visited (企业宁静日).
     *
     * @param source where they come from
     * @param area the area, with all below it; the nearest one that has any counts
     * @param fromDay the first day of the month, 1 to 31
     * @param toDay the last day of the month, 1 to 31
     * @param kinds kinds of subject; all when empty
     * @param exempt case types that go on
     */
    public record QuietDays(
            String source, String area, int fromDay, int toDay, Set<SubjectKind> kinds, Set<CaseType> exempt) {
        public QuietDays {
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
            exempt = exempt == null ? Set.of() : Set.copyOf(exempt);
        }
    }
}
