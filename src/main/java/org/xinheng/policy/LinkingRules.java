package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Term;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SubjectKind;

/**
 * Whom a serious violation reaches.
 *
 * @param barriers kinds of subject through which nothing spreads; they may still be reached
 * @param rules the rules, those that are switched off included
 */
public record LinkingRules(Set<SubjectKind> barriers, List<Rule> rules) {
    public LinkingRules {
        barriers = Lists.orEmpty(barriers);
        rules = Lists.orEmpty(rules);
    }

    /** When a relation must have held for a link to pass through it. */
    public enum Held {
        /** on the day of the cause; that it ended later changes nothing */
        AT_CAUSE,
        /** on the day asked for: the link begins and ends with it */
        NOW,
        /** taken up after the day of the cause: the link begins and ends with it */
        AFTER_CAUSE
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
     * @param along the kinds of relation
     * @param direction which way
     * @param held when the relation must have held
     * @param roles offices, one of which must be held; any when empty
     * @param minimumShare the least part of the capital that a holding must be, 0 to 1; one of unknown share is not enough
     * @param attenuation how much of the link's strength passes, in per mille; all when absent
     */
    public record Step(
            Set<RelationKind> along,

            Direction direction,
            Held held,
            Set<String> roles,
            Optional<BigDecimal> minimumShare,
            Optional<Integer> attenuation) {
        /** All of a link's strength, in per mille. */
        public static final int ALL = 1_000;

        public Step {
            along = Lists.orEmpty(along);
            roles = Lists.orEmpty(roles);
            minimumShare = Lists.orEmpty(minimumShare);
            attenuation = Lists.orEmpty(attenuation);
        }
    }

    /**
     * A rule. Its code is the reason type of its links.
     *
     * @param code its code
     * @param title what it means, for people
     * @param source where it comes from
     * @param enabled whether it is in force
     * @param cause the records that cause a link; absent where direct rules do
     * @param directRules direct rules of schemes, as {@code scheme/rule}: the records that they rest on cause a link
     * @param path the steps from the causing party to the party that is reached
     * @param repropagates whether whoever is reached passes it on along the same steps
     * @param hops how many relations a path has at most; as many as there are steps when absent
     * @param measure the code of the measure that it entails
     * @param lasts how long, counted from the decision
     */
    public record Rule(
            String code,
            String title,
            String source,
            boolean enabled,
            Optional<RecordFilter> cause,
            List<String> directRules,
            List<Step> path,
            boolean repropagates,
            Optional<Integer> hops,
            String measure,
            Term lasts) {
        public Rule {
            cause = Lists.orEmpty(cause);
            directRules = Lists.orEmpty(directRules);
            path = Lists.orEmpty(path);
            hops = Lists.orEmpty(hops);
        }
    }
}
