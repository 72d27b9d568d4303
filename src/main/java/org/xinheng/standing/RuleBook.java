package org.xinheng.standing;

import org.xinheng.grading.Grader;
import org.xinheng.linking.Linker;
import org.xinheng.policy.Policy;

/**
 * A policy, ready to be applied.
 *
 * @param policy the policy as its file says it
 * @param grader its schemes, compiled
 * @param linker its linking rules, compiled
 */
public record RuleBook(Policy policy, Grader grader, Linker linker) {
    /** Compiles a policy that was checked. */
    public static RuleBook of(Policy policy) {
        return new RuleBook(policy, new Grader(policy), new Linker(policy));
    }

    /** The policy's version. */
    public String version() {
        return policy.version();
    }
}
