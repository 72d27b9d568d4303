package org.xinheng.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Term;
import org.xinheng.policy.reading.Bare;

/**
 * A number that follows from what is known: a closed tree, no scripts, computed exactly. In a file, the name of its kind
 * stands before its content; a plain number may stand by itself. A quantity may be unknown (an attribute that a subject
 * does not have, the mean of no records); what is made of an unknown one is unknown, except where it says otherwise.
 *
 * <p>Under {@code value} of {@link Records} it is asked of each record: there, {@code field} and {@code table} read the
 * record.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Quantity.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Quantity.Attribute.class, name = "attribute"),
    @JsonSubTypes.Type(value = Quantity.Field.class, name = "field"),
    @JsonSubTypes.Type(value = Quantity.Age.class, name = "age"),
    @JsonSubTypes.Type(value = Quantity.SinceLast.class, name = "sinceLast"),
    @JsonSubTypes.Type(value = Quantity.Records.class, name = "records"),
    @JsonSubTypes.Type(value = Quantity.Links.class, name = "links"),
    @JsonSubTypes.Type(value = Quantity.Rating.class, name = "rating"),
    @JsonSubTypes.Type(value = Quantity.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Quantity.Bands.class, name = "bands"),
    @JsonSubTypes.Type(value = Quantity.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Quantity.Holding.class, name = "holding"),
    @JsonSubTypes.Type(value = Quantity.Sum.class, name = "sum"),
    @JsonSubTypes.Type(value = Quantity.Product.class, name = "product"),
    @JsonSubTypes.Type(value = Quantity.Quotient.class, name = "quotient"),
    @JsonSubTypes.Type(value = Quantity.Largest.class, name = "largest"),
    @JsonSubTypes.Type(value = Quantity.Smallest.class, name = "smallest"),
    @JsonSubTypes.Type(value = Quantity.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Quantity.IndicatorPoints.class, name = "indicator"),
    @JsonSubTypes.Type(value = Quantity.DimensionPoints.class, name = "dimension"),
    @JsonSubTypes.Type(value = Quantity.SchemeScore.class, name = "score"),
    @JsonSubTypes.Type(value = Quantity.TierOrdinal.class, name = "ordinal")
})
public sealed interface Quantity {
    /** A number as it stands. */
    @Bare
    record Constant(BigDecimal number) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Constant {}
    }

    /** A number of the subject; unknown where it is absent. */
    record Attribute(String name) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Attribute {}
    }

    /**
     * A number of the record at hand: {@code fine}, or an attribute; of a truth value 1 or 0; unknown where it is absent.
     */
    record Field(String name) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Field {}
    }

    /** Completed days, months or years since the subject was founded; unknown where that day is not known. */
    record Age(Term.Unit unit) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Age {}
    }

    /**
     * Completed days, months or years since the last record that is meant; unknown where there is none. Exactly one of
     * the two filters is written.
     *
     * @param violations violations, by their decision; whether they are still published does not matter
     * @param inspections inspections
     * @param unit what is counted
     */
    record SinceLast(Optional<RecordFilter> violations, Optional<InspectionFilter> inspections, Term.Unit unit)
            implements Quantity {
        public SinceLast {
            violations = Lists.orEmpty(violations);
            inspections = Lists.orEmpty(inspections);
        }
    }

    /** How the values of several records become one. */
    enum Take {
        /** their sum; 0 where there is no record */
        SUM,
        /** how many records there are */
        COUNT,
        /** their sum by the number of records; unknown where there is none */
        MEAN,
        /** the largest; unknown where there is none */
        LARGEST,
        /** the smallest; unknown where there is none */
        SMALLEST,
        /** that of the latest record; unknown where there is none */
        LATEST
    }

    /**
     * Records taken together. Exactly one of the two filters is written. A record whose value is unknown is left out.
     *
     * @param violations which violations
     * @param inspections which inspections
     * @param window how long after its day a record counts; without end when absent
     * @param calendarYears in how many calendar years a record counts, its own included; no limit when absent
     * @param sinceLastInspection only records on or after the day of the last inspection that is meant; all when absent
     *     or where there was none
     * @param latest only so many of the latest records; all when absent
     * @param countsAfterPublication whether a violation counts when repaired or no longer published
     * @param value what each record is worth before it is weighted; 1 when absent
     * @param decay what its worth is multiplied by from an age on, steps in order of age; 1 before the first
     * @param yearWeights what its worth is multiplied by in its own calendar year, the one after, and so on; 0 after the
     *     last; 1 when empty
     * @param take how the weighted values become one; their sum when absent
     */
    record Records(
            Optional<RecordFilter> violations,
            Optional<InspectionFilter> inspections,
            Optional<Term> window,
            Optional<Integer> calendarYears,
            Optional<InspectionFilter> sinceLastInspection,
            Optional<Integer> latest,
            boolean countsAfterPublication,
            Optional<Quantity> value,
            List<PointRule.Step> decay,
            List<BigDecimal> yearWeights,
            Optional<Take> take)
            implements Quantity {
        public Records {
            violations = Lists.orEmpty(violations);
            inspections = Lists.orEmpty(inspections);
            window = Lists.orEmpty(window);
            calendarYears = Lists.orEmpty(calendarYears);
            sinceLastInspection = Lists.orEmpty(sinceLastInspection);
            latest = Lists.orEmpty(latest);
            value = Lists.orEmpty(value);
            decay = Lists.orEmpty(decay);
            yearWeights = Lists.orEmpty(yearWeights);
            take = Lists.orEmpty(take);
        }
    }

    /** How many joint-punishment links reach the subject; of all rules when empty. */
    record Links(Set<String> rules) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Links {
            rules = Lists.orEmpty(rules);
        }
    }

    /**
     * A number by the rating of an upstream scheme.
     *
     * @param scheme the upstream scheme's code
     * @param points numbers by label
     * @param otherwise the number for other labels and where there is no rating; unknown when absent
     */
    record Rating(String scheme, Map<String, BigDecimal> points, Optional<BigDecimal> otherwise) implements Quantity {
        public Rating {
            points = Lists.orEmpty(points);
            otherwise = Lists.orEmpty(otherwise);
        }
    }

    /** Which of several categories of one record counts. */
    enum Pick {
        /** the sum of all */
        SUM,
        /** the largest number among them */
        LARGEST,
        /** the smallest number among them */
        SMALLEST
    }

    /**
     * A number by a named category.
     *
     * @param of of a record: {@code kind}, {@code severity}, {@code item}, {@code department}, {@code behaviour},
     *     {@code listType}, {@code penaltyType}, {@code result}, {@code level}, {@code caseType}, or the name of a text
     *     attribute, which may give several categories parted by semicolons; of a subject: {@code kind}, {@code status}, {@code area}, {@code industry} (its letter), {@code
     *     tag}, or the name of a text attribute
     * @param points numbers by category
     * @param otherwise the number for all others and where there is none
     * @param pick which counts where there are several; the largest when absent
     */
    record Table(String of, Map<String, BigDecimal> points, BigDecimal otherwise, Optional<Pick> pick)
            implements Quantity {
        public Table {
            points = Lists.orEmpty(points);
            pick = Lists.orEmpty(pick);
        }
    }

    /**
     * A number by bands of another.
     *
     * @param of the other
     * @param bands the bands, their lower ends rising
     * @param below the number below the first band; unknown when absent
     * @param unknown the number where the other is unknown; unknown when absent
     */
    record Bands(Quantity of, List<PointRule.Band> bands, Optional<BigDecimal> below, Optional<BigDecimal> unknown)
            implements Quantity {
        public Bands {
            bands = Lists.orEmpty(bands);
            below = Lists.orEmpty(below);
            unknown = Lists.orEmpty(unknown);
        }
    }

    /**
     * One of two, by a condition on the subject.
     *
     * @param when the condition
     * @param then where it holds
     * @param otherwise where it does not
     */
    record Choose(Condition when, Quantity then, Quantity otherwise) implements Quantity {}

    /** How many of some conditions hold. */
    record Holding(List<Condition> conditions) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Holding {
            conditions = Lists.orEmpty(conditions);
        }
    }

    /** The sum. */
    record Sum(List<Quantity> parts) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Sum {
            parts = Lists.orEmpty(parts);
        }
    }

    /** The product. */
    record Product(List<Quantity> parts) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Product {
            parts = Lists.orEmpty(parts);
        }
    }

    /**
     * The quotient.
     *
     * @param of what is divided
     * @param by what it is divided by
     * @param whenZero the number where that is zero; unknown when absent
     */
    record Quotient(Quantity of, Quantity by, Optional<BigDecimal> whenZero) implements Quantity {
        public Quotient {
            whenZero = Lists.orEmpty(whenZero);
        }
    }

    /** The largest of those that are known. */
    record Largest(List<Quantity> parts) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Largest {
            parts = Lists.orEmpty(parts);
        }
    }

    /** The smallest of those that are known. */
    record Smallest(List<Quantity> parts) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Smallest {
            parts = Lists.orEmpty(parts);
        }
    }

    /**
     * Another quantity, and a number where that is unknown.
     *
     * @param of the other
     * @param otherwise the number
     */
    record Known(Quantity of, BigDecimal otherwise) implements Quantity {}

    /** The points of an indicator of the same scheme; within an indicator, of one that stands before it. */
    record IndicatorPoints(String code) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public IndicatorPoints {}
    }

    /** The points of a dimension of the same scheme, weighted and limited; not within an indicator. */
    record DimensionPoints(String code) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public DimensionPoints {}
    }

    /**
     * The score of a scheme: of one that stands before in the file, unknown where it does not grade the subject; or the
     * scheme's own, not within indicators and factors.
     */
    record SchemeScore(String scheme) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public SchemeScore {}
    }

    /** The place of a scheme's tier, 0 the best: of one that stands before, or an upstream one; unknown without tier. */
    record TierOrdinal(String scheme) implements Quantity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public TierOrdinal {}
    }
}
