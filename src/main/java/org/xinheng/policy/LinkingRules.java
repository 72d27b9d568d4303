package org.xinheng.policy;

import java.util.List;
import org.xinheng.code.Term;
import org.xinheng.registry.RelationKind;

/**
 * Whom a serious violation reaches.
 *
 * @param rules the rules, those that are switched off included
 */
public record LinkingRules(List<Rule> rules) {
    public LinkingRules {
        rules = Lists.orEmpty(rules);
    }

    /** When a role must have been held for a link to pass through it. */
    public enum Held {
        /** on the day of the cause */
        AT_CAUSE,
        /** on the day asked for */
        NOW
    }

    /** The way a step goes along a relation. */
    public enum Direction {
        /** from the relation's subject to the party that it starts from */
        BACK,
        /** from the relation's party to the subject that it leads to */
        FORTH
    }

    /**
     * A step of a path.
     *
     * @param along the kind of relation
     * @param direction which way
     * @param held when the role must have been held
     */
    public record Step(RelationKind along, Direction direction, Held held) {}

    /**
     * A rule.
     *
     * @param code its code
     * @param title what it means, for people
     * @param source where it comes from
     * @param enabled whether it is in force
     * @param cause the records that cause a link
     * @param path the steps from the causing subject to the subject that is reached
     * @param measure the measure that it entails
     * @param lasts how long, counted from the decision
     */
    public record Rule(
            String code,
            String title,
            String source,
            boolean enabled,
            RecordFilter cause,
            List<Step> path,
            String measure,
            Term lasts) {
        public Rule {
            path = Lists.orEmpty(path);
        }
    }
}
