package org.xinheng.policy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Term;
import org.xinheng.policy.reading.Omissible;
import org.xinheng.record.Severity;

/** How facts become points. In a file, the name of the rule's kind stands before its content. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = PointRule.ByViolations.class, name = "violations"),
    @JsonSubTypes.Type(value = PointRule.ByInspections.class, name = "inspections"),
    @JsonSubTypes.Type(value = PointRule.ByAge.class, name = "age"),
    @JsonSubTypes.Type(value = PointRule.ByNumber.class, name = "number"),
    @JsonSubTypes.Type(value = PointRule.ByCategory.class, name = "category"),
    @JsonSubTypes.Type(value = PointRule.When.class, name = "when"),
    @JsonSubTypes.Type(value = PointRule.ByLinks.class, name = "links"),
    @JsonSubTypes.Type(value = PointRule.ByValue.class, name = "value")
})
public sealed interface PointRule {
    /**
     * Points for each violation by its severity, less as it ages.
     *
     * @param where which violations
     * @param window how long after its decision one counts
     * @param points points by severity
     * @param decay what is left of the points from an age on, steps in order of age; all of them before the first
     * @param countsAfterPublication whether one counts when repaired or no longer published
     * @param cap the most that all together give; none when absent
     */
    record ByViolations(
            @Omissible RecordFilter where,
            Term window,
            Map<Severity, BigDecimal> points,
            List<Step> decay,
            boolean countsAfterPublication,
            Optional<BigDecimal> cap)
            implements PointRule {
        public ByViolations {
            where = where == null ? RecordFilter.ALL : where;
            points = Lists.orEmpty(points);
            decay = Lists.orEmpty(decay);
            cap = Lists.orEmpty(cap);
        }
    }

    /**
     * A step of decay.
     *
     * @param after the age from which it holds, in completed units
     * @param factor what is left; above 1 where recent ones weigh more
     */
    record Step(Term after, BigDecimal factor) {}

    /**
     * Points for the inspections that found something wrong: for each, or for their share among all, clean ones included.
     *
     * @param items for which items; for all when empty
     * @param window how long after its day one counts
     * @param perProblem points for each that found something wrong
     * @param timesShare points times the share of those that found something wrong
     * @param cap the most that all together give; none when absent
     */
    record ByInspections(
            Set<String> items,
            Term window,
            Optional<BigDecimal> perProblem,
            Optional<BigDecimal> timesShare,
            Optional<BigDecimal> cap)
            implements PointRule {
        public ByInspections {
            items = Lists.orEmpty(items);
            perProblem = Lists.orEmpty(perProblem);
            timesShare = Lists.orEmpty(timesShare);
            cap = Lists.orEmpty(cap);
        }
    }

    /** Points by completed years since the subject was founded; the given ones where that is not known. */
    record ByAge(List<Band> years, BigDecimal unknown) implements PointRule {
        public ByAge {
            years = Lists.orEmpty(years);
        }
    }

    /** Points by a number of the subject; the given ones where it is absent. */
    record ByNumber(String attribute, List<Band> bands, BigDecimal unknown) implements PointRule {
        public ByNumber {
            bands = Lists.orEmpty(bands);
        }
    }

    /**
     * A band of values.
     *
     * @param from the lowest value, which belongs to it
     * @param points its points
     */
    record Band(BigDecimal from, BigDecimal points) {}

    /**
     * Points by a category of the subject.
     *
     * @param of {@code kind}, {@code industry} (its letter), or the name of a text attribute
     * @param points points by category
     * @param otherwise points for all others
     */
    record ByCategory(String of, Map<String, BigDecimal> points, BigDecimal otherwise) implements PointRule {
        public ByCategory {
            points = Lists.orEmpty(points);
        }
    }

    /** Points while a condition holds. */
    record When(Condition condition, BigDecimal points) implements PointRule {}

    /** Points for each joint-punishment link that reaches the subject. */
    record ByLinks(Set<String> rules, BigDecimal each, Optional<BigDecimal> cap) implements PointRule {
        public ByLinks {
            rules = Lists.orEmpty(rules);
            cap = Lists.orEmpty(cap);
        }
    }

    /**
     * Points by any quantity: as it is, or by its bands.
     *
     * @param of the quantity
     * @param bands the bands, their lower ends rising; the quantity itself counts when empty
     * @param below the points below the first band; those for an unknown quantity when absent
     * @param unknown the points where the quantity is unknown
     */
    record ByValue(Quantity of, List<Band> bands, Optional<BigDecimal> below, BigDecimal unknown) implements PointRule {
        public ByValue {
            bands = Lists.orEmpty(bands);
            below = Lists.orEmpty(below);
        }
    }
}
