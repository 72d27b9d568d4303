package org.xinheng.linking;

import java.util.List;
import java.util.Set;
import org.xinheng.policy.LinkingRules;
import org.xinheng.policy.Policy;
import org.xinheng.record.Violation;
import org.xinheng.registry.SubjectKind;

/**
 * The linking rules of a policy, compiled. Links arise only from decided records, never from a tier that came by score,
 * so that grading and linking never feed each other in a circle. Immutable.
 */
public final class Linker {
    private final List<CompiledRule> rules;
    private final Set<SubjectKind> barriers;

    /** Compiles the rules of a policy that are switched on. */
    public Linker(Policy policy) {
        rules = policy.linking().rules().stream()
                .filter(LinkingRules.Rule::enabled)
                .map(rule -> new CompiledRule(rule, policy))
                .toList();
        barriers = policy.linking().barriers();
    }

    /** Whether a violation may cause a link. */
    public boolean isCause(Violation violation) {
        return rules.stream().anyMatch(rule -> rule.isCause(violation));
    }

    /** Whether nothing spreads through subjects of a kind. */
    boolean isBarrier(SubjectKind kind) {
        return barriers.contains(kind);
    }

    /** A look at relations and causes as they are now. */
    public Search search(Adjacency adjacency, Causes causes) {
        return new Search(adjacency, causes, rules, barriers);
    }
}
