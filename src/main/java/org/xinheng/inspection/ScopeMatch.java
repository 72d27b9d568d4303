package org.xinheng.inspection;

import java.util.Set;
import org.xinheng.registry.Item;
import org.xinheng.registry.Scope;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.Standing;

/** Whether an item applies to a subject. */
public final class ScopeMatch {
    private ScopeMatch() {}

    /** Whether the subject is an explicit member, or meets every part of the scope with the labels that it bears. */
    public static boolean applies(Item item, Standing standing, Set<String> tags) {
        if (!standing.status().isSupervised()) {
            return false;
        }
        Scope scope = item.scope();
        if (standing.memberOf().contains(item.code())) {
            return true;
        }
        return !scope.membersOnly() && fits(scope, standing, tags);
    }

    /** Whether the subject meets every part of a scope with the labels that it bears. */
    public static boolean fits(Scope scope, Standing standing, Set<String> tags) {
        return kind(scope, standing.kind())
                && industry(scope, standing)
                && (scope.tags().isEmpty() || scope.tags().stream().anyMatch(tags::contains));
    }

    private static boolean kind(Scope scope, SubjectKind kind) {
        return scope.kinds().isEmpty() || scope.kinds().contains(kind);
    }

    private static boolean industry(Scope scope, Standing standing) {
        return scope.industries().isEmpty()
                || standing.industry()
                        .map(i -> scope.industries().stream().anyMatch(i::startsWith))
                        .orElse(false);
    }
}
