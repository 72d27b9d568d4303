package org.xinheng.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.grading.Cutoffs;
import org.xinheng.grading.Grader;
import org.xinheng.linking.Linker;
import org.xinheng.policy.Policy;

/**
 * A policy, ready to be applied; with the one that follows on a later day, where that is decided already.
 *
 * @param key names policy, run of cut-offs and successor: standings of equal keys were made by equal rules
 * @param policy the policy as its file says it
 * @param cutoffs the cut-offs of its quantiles
 * @param grader its schemes, compiled, and the successor's from its day on
 * @param linker its linking rules, compiled
 * @param successor the rule book that follows
 */
public record RuleBook(
        String key, Policy policy, Cutoffs cutoffs, Grader grader, Linker linker, Optional<Successor> successor) {
    /** The rule book that follows from a day on. */
    public record Successor(LocalDate from, RuleBook book) {}

    /** Compiles a policy that was checked. */
    public static RuleBook of(Policy policy) {
        return of(policy, Cutoffs.NONE);
    }

    /** Compiles a policy that was checked, with the cut-offs of a run. */
    public static RuleBook of(Policy policy, Cutoffs cutoffs) {
        String key = cutoffs.run().isEmpty() ? policy.version() : policy.version() + "#" + cutoffs.run();
        return new RuleBook(key, policy, cutoffs, new Grader(policy, cutoffs), new Linker(policy), Optional.empty());
    }

    /** This one until a day, and another from that day on. */
    public RuleBook followedBy(LocalDate from, RuleBook next) {
        return new RuleBook(
                key + ">" + from + ">" + next.key,
                policy,
                cutoffs,
                grader.followedBy(from, next.grader),
                linker,
                Optional.of(new Successor(from, next)));
    }

    /** The rule book of a day. */
    public RuleBook on(LocalDate day) {
        return successor
                .filter(s -> !day.isBefore(s.from()))
                .map(s -> s.book().on(day))
                .orElse(this);
    }

    /** Whether nothing that linking reads differs from another: then both make the same links. */
    public boolean linksAs(RuleBook other) {
        boolean byDirectRules =
                policy.linking().rules().stream().anyMatch(r -> !r.directRules().isEmpty());
        return policy.linking().equals(other.policy.linking())
                && policy.publication().equals(other.policy.publication())
                && policy.measures().equals(other.policy.measures())
                && (!byDirectRules || policy.schemes().equals(other.policy.schemes()));
    }

    /** The key without a successor. */
    String withoutSuccessor() {
        return successor.isEmpty() ? key : key.substring(0, key.indexOf('>'));
    }

    /** The version of the policy that a rule book of some key applies on a day. */
    public static String versionOn(String key, LocalDate day) {
        int follows = key.indexOf('>');
        if (follows >= 0) {
            int next = key.indexOf('>', follows + 1);
            boolean followed = !day.isBefore(LocalDate.parse(key.substring(follows + 1, next)));
            return versionOn(followed ? key.substring(next + 1) : key.substring(0, follows), day);
        }
        int run = key.indexOf('#');
        return run < 0 ? key : key.substring(0, run);
    }

    /** The policy's version. */
    public String version() {
        return policy.version();
    }
}
