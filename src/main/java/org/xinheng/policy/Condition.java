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
    @JsonSubTypes.Type(value = Condition.Linked.class, name = "linked")
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
            RecordFilter where, Optional<Term> within, boolean countsAfterPublication, Optional<Integer> atLeast)
            implements Condition {}

    /** So many inspections that found something wrong within a time; one when absent. */
    record FailedInspections(Set<String> items, Term within, Optional<Integer> atLeast) implements Condition {
        public FailedInspections {
            items = items == null ? Set.of() : Set.copyOf(items);
        }
    }

    /** The subject is of one of the kinds. */
    record Kind(Set<SubjectKind> kinds) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Kind {
            kinds = Set.copyOf(kinds);
        }
    }

    /** The subject's status is one of these. */
    record Status(Set<SubjectStatus> statuses) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Status {
            statuses = Set.copyOf(statuses);
        }
    }

    /** The subject's industry begins with one of these. */
    record Industry(Set<String> prefixes) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Industry {
            prefixes = Set.copyOf(prefixes);
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
    record NumberIs(String attribute, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Condition {}

    /** A text of the subject is one of these. */
    record TextIs(String attribute, Set<String> oneOf) implements Condition {
        public TextIs {
            oneOf = Set.copyOf(oneOf);
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
            rules = rules == null ? Set.of() : Set.copyOf(rules);
        }
    }
}
