package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.code.SubjectId;

/**
 * One scheme's explained result for one subject as of one date. The contributions sum to {@code exactScore}.
 *
 * @param subject whom it is about
 * @param scheme the scheme's code
 * @param title the scheme's title
 * @param on the date
 * @param policyVersion the policy's version
 * @param applies whether the scheme grades the subject at all
 * @param exactScore the sum of the contributions; absent where the scheme has no score or does not apply
 * @param score the sum as the scheme rounds it, compared with the bands; absent as {@code exactScore} is
 * @param tier the tier
 * @param decidedBy the rule that fixed the tier
 * @param rules the direct rules, caps and holds that apply, with titles and documents
 * @param contributions what each indicator adds
 * @param nextChange when this scheme next says something else given no new facts, and why
 */
public record Assessment(
        SubjectId subject,
        String scheme,
        String title,
        LocalDate on,
        String policyVersion,
        boolean applies,
        Optional<BigDecimal> exactScore,
        Optional<BigDecimal> score,
        Optional<Tier> tier,
        String decidedBy,
        List<AppliedRule> rules,
        List<Contribution> contributions,
        Optional<NextChange> nextChange) {
    public Assessment {
        rules = List.copyOf(rules);
        contributions = List.copyOf(contributions);
    }

    /** What differs in another assessment by the same scheme: rules that apply or not, and points. */
    public List<Difference> differencesTo(Assessment then) {
        return Foresight.differences(this, then);
    }

    Assessment with(Optional<NextChange> next) {
        return new Assessment(
                subject,
                scheme,
                title,
                on,
                policyVersion,
                applies,
                exactScore,
                score,
                tier,
                decidedBy,
                rules,
                contributions,
                next);
    }

    /**
     * A rule that applies.
     *
     * @param rule its kind and code, as in {@code direct:serious-listing}
     * @param title what it means
     * @param tier the label of its tier
     * @param source where it comes from
     * @param documents the documents on which it rests
     */
    public record AppliedRule(String rule, String title, String tier, String source, List<Document> documents) {
        public AppliedRule {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The first later day on which a scheme says something else given no new facts.
     *
     * @param on the day
     * @param tier the tier from that day on
     * @param decidedBy the rule that fixes it
     * @param policyVersion the policy in force on that day
     * @param because what differs on that day: rules that begin or cease to apply, and points that move
     */
    public record NextChange(
            LocalDate on, Optional<Tier> tier, String decidedBy, String policyVersion, List<Difference> because) {
        public NextChange {
            because = List.copyOf(because);
        }
    }

    /**
     * What differs between two days.
     *
     * @param part an indicator, or a rule as in {@code direct:serious-listing}
     * @param title its title
     * @param before its points before; absent for a rule that did not apply
     * @param after its points after; absent for a rule that no longer applies
     */
    public record Difference(String part, String title, Optional<BigDecimal> before, Optional<BigDecimal> after) {}
}
