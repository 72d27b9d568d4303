package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.code.Term;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Item;

/**
 * How often subjects are inspected.
 *
 * @param minimum the ratio below which no table entry goes (不免抽)
 * @param worstTierOfKeyItem the ratio for subjects of the worst tier and key items
 * @param table ratios and frequencies by tier; the first row that fits counts
 * @param overrides ratios that a flag entails, whatever the tier
 * @param caps how many visits a subject may get in a calendar year
 * @param recentByHigherLevel how long after a higher level's visit a lower level does not repeat it
 * @param recognition how long another department's result for the same item is recognised instead of a visit (结果互认)
 * @param quietDays days of the month on which an area's subjects are not visited
 * @param consequences what results of checks lead to
 */
public record IntensityRules(
        Amount minimum,
        Amount worstTierOfKeyItem,
        List<IntensityRow> table,
        List<Override> overrides,
        Optional<Caps> caps,
        Optional<Recent> recentByHigherLevel,
        Optional<Recent> recognition,
        List<QuietDays> quietDays,
        List<Consequence> consequences) {
    public IntensityRules {
        table = Lists.orEmpty(table);
        overrides = Lists.orEmpty(overrides);
        caps = caps == null ? Optional.empty() : caps;
        recentByHigherLevel = recentByHigherLevel == null ? Optional.empty() : recentByHigherLevel;
        recognition = recognition == null ? Optional.empty() : recognition;
        quietDays = Lists.orEmpty(quietDays);
        consequences = Lists.orEmpty(consequences);
    }

    /** What a ratio is a part of. */
    public enum Basis {
        /** of the subjects of one task */
        TASK,
        /** of the subjects of a whole year */
        YEAR,
        /** of the subjects, every half-year */
        HALF_YEAR,
        /** of the subjects, every quarter */
        QUARTER,
        /** of the subjects, every month */
        MONTH;

        /** The time that it spans; a task spans none. */
        public Optional<Term> term() {
            return switch (this) {
                case TASK -> Optional.empty();
                case YEAR -> Optional.of(Term.years(1));
                case HALF_YEAR -> Optional.of(Term.months(6));
                case QUARTER -> Optional.of(Term.months(3));
                case MONTH -> Optional.of(Term.months(1));
            };
        }
    }

    /**
     * A ratio with its source.
     *
     * @param ratio 0 to 1
     * @param source where it comes from
     */
    public record Amount(BigDecimal ratio, String source) {}

    /**
     * A ratio that a flag entails.
     *
     * @param flag the flag's code
     * @param ratio 0 to 1
     * @param source where it comes from
     * @param items codes of the items that it is about; all when empty
     * @param visits a frequency that takes the place of the table's
     */
    public record Override(
            String flag, BigDecimal ratio, String source, Set<String> items, Optional<VisitRule> visits) {
        public Override {
            items = items == null ? Set.of() : Set.copyOf(items);
            visits = visits == null ? Optional.empty() : visits;
        }

        /** Whether it is about an item and a subject that bears these flags. */
        public boolean fits(Item item, Set<String> flags) {
            return flags.contains(flag) && (items.isEmpty() || items.contains(item.code()));
        }
    }

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
     * How long after somebody else's visit it is not repeated for the same item.
     *
     * @param source where it comes from
     * @param within the time
     * @param exempt case types that it does not hold back
     */
    public record Recent(String source, Term within, Set<CaseType> exempt) {
        public Recent {
            exempt = exempt == null ? Set.of() : Set.copyOf(exempt);
        }
    }

    /** Whether a check of a case type uses up a cap when inspectors enter the premises for it. */
    public boolean usesUpCap(CaseType caseType) {
        return !caps.map(c -> c.exempt().contains(caseType)).orElse(false);
    }

    /** Months of the pieces of a year by which visits must be told apart: 12, 6, 3 or 1. */
    public int grain() {
        Stream<VisitRule> ofRows =
                table.stream().flatMap(row -> row.entries().flatMap(entry -> row.visits(entry).stream()));
        Stream<VisitRule> ofOverrides = overrides.stream().flatMap(o -> o.visits().stream());
        return Stream.concat(ofRows, ofOverrides)
                .mapToInt(VisitRule::grain)
                .min()
                .orElse(12);
    }
}
