package org.xinheng.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Term;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/** A condition on a subject: a closed tree, no scripts. In a file, the name of its kind stands before its content. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.All.class, name = "all"),
    @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Condition.Violations.class, name = "violations"),
    @JsonSubTypes.Type(value = Condition.FailedInspections.class, name = "failedInspections"),
    @JsonSubTypes.Type(value = Condition.Kind.class, name = "kind"),
    @JsonSubTypes.Type(value = Condition.Status.class, name = "status"),
    @JsonSubTypes.Type(value = Condition.Industry.class, name = "industry"),
    @JsonSubTypes.Type(value = Condition.Tagged.class, name = "tagged"),
    @JsonSubTypes.Type(value = Condition.Younger.class, name = "youngerThan"),
    @JsonSubTypes.Type(value = Condition.NumberIs.class, name = "number"),
    @JsonSubTypes.Type(value = Condition.TextIs.class, name = "text"),
    @JsonSubTypes.Type(value = Condition.IsTrue.class, name = "true"),
    @JsonSubTypes.Type(value = Condition.Linked.class, name = "linked"),
    @JsonSubTypes.Type(value = Condition.AtLeast.class, name = "atLeast"),
    @JsonSubTypes.Type(value = Condition.Inspections.class, name = "inspections"),
    @JsonSubTypes.Type(value = Condition.InArea.class, name = "area"),
    @JsonSubTypes.Type(value = Condition.ValueIs.class, name = "value"),
    @JsonSubTypes.Type(value = Condition.TierIs.class, name = "tier"),
    @JsonSubTypes.Type(value = Condition.Rated.class, name = "rated")
})
public sealed interface Condition {
    /** Every one of them. */
    record All(List<Condition> conditions) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public All {
            conditions = Lists.orEmpty(conditions);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> conditions) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Any {
            conditions = Lists.orEmpty(conditions);
        }
    }

    /** The contrary. */
    record Not(Condition condition) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Not {}
    }

    /**
     * So many violations that count.
     *
     * @param where which ones
     * @param within how long after the decision they count; as long as they are published when absent
     * @param countsAfterPublication whether they count when repaired or no longer published
     * @param atLeast how many; one when absent
     */
    record Violations(
            Optional<RecordFilter> where,
            Optional<Term> within,
            boolean countsAfterPublication,
            Optional<Integer> atLeast)
            implements Condition {
        public Violations {
            where = Lists.orEmpty(where);
            within = Lists.orEmpty(within);
            atLeast = Lists.orEmpty(atLeast);
        }
    }

    /** So many inspections that found something wrong within a time; one when absent. */
    record FailedInspections(Set<String> items, Term within, Optional<Integer> atLeast) implements Condition {
        public FailedInspections {
            items = Lists.orEmpty(items);
            atLeast = Lists.orEmpty(atLeast);
        }
    }

    /** The subject is of one of the kinds. */
    record Kind(Set<SubjectKind> kinds) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Kind {
            kinds = Lists.orEmpty(kinds);
        }
    }

    /** The subject's status is one of these. */
    record Status(Set<SubjectStatus> statuses) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Status {
            statuses = Lists.orEmpty(statuses);
        }
    }

    /** The subject's industry begins with one of these. */
    record Industry(Set<String> prefixes) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Industry {
            prefixes = Lists.orEmpty(prefixes);
        }
    }

    /** The subject bears the label. */
    record Tagged(String tag) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Tagged {}
    }

    /** The subject was founded less than so long ago. Not true where that day is not known. */
    record Younger(Term term) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Younger {}
    }

    /** A number of the subject is within bounds, both included. Not true where it is absent. */
    record NumberIs(String attribute, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Condition {
        public NumberIs {
            atLeast = Lists.orEmpty(atLeast);
            atMost = Lists.orEmpty(atMost);
        }
    }

    /** A text of the subject is one of these. */
    record TextIs(String attribute, Set<String> oneOf) implements Condition {
        public TextIs {
            oneOf = Lists.orEmpty(oneOf);
        }
    }

    /** A truth value of the subject is true. */
    record IsTrue(String attribute) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public IsTrue {}
    }

    /** A joint-punishment link of that rule reaches the subject; of any rule when empty. */
    record Linked(Set<String> rules) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Linked {
            rules = Lists.orEmpty(rules);
        }
    }

    /** At least so many of several. */
    record AtLeast(int number, List<Condition> of) implements Condition {
        public AtLeast {
            of = Lists.orEmpty(of);
        }
    }

    /**
     * So many inspections, clean ones included.
     *
     * @param where which ones
     * @param within how long after its day one counts; for good when absent
     * @param atLeast the fewest; no limit when absent
     * @param atMost the most; no limit when absent
     */
    record Inspections(
            Optional<InspectionFilter> where,
            Optional<Term> within,
            Optional<Integer> atLeast,
            Optional<Integer> atMost)
            implements Condition {
        public Inspections {
            where = Lists.orEmpty(where);
            within = Lists.orEmpty(within);
            atLeast = Lists.orEmpty(atLeast);
            atMost = Lists.orEmpty(atMost);
        }
    }

    /** The subject's own management area is one of these. */
    record InArea(Set<String> areas) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public InArea {
            areas = Lists.orEmpty(areas);
        }
    }

    /**
     * A quantity is within bounds. Not true where it is unknown.
     *
     * @param of the quantity
     * @param atLeast the lowest value, included
     * @param atMost the highest value, included
     * @param above what it must exceed
     * @param below what it must stay under
     */
    record ValueIs(
            Quantity of,
            Optional<BigDecimal> atLeast,
            Optional<BigDecimal> atMost,
            Optional<BigDecimal> above,
            Optional<BigDecimal> below)
            implements Condition {
        public ValueIs {
            atLeast = Lists.orEmpty(atLeast);
            atMost = Lists.orEmpty(atMost);
            above = Lists.orEmpty(above);
            below = Lists.orEmpty(below);
        }
    }

    /** The tier of a scheme that stands before in the file is one of these. Not true where there is no tier. */
    record TierIs(String scheme, Set<String> oneOf) implements Condition {
        public TierIs {
            oneOf = Lists.orEmpty(oneOf);
        }
    }

    /** The subject is rated by an upstream scheme; as one of these where any are written. */
    record Rated(String scheme, Set<String> oneOf) implements Condition {
        public Rated {
            oneOf = Lists.orEmpty(oneOf);
        }
    }
}
