package org.xinheng.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.policy.Condition;
import org.xinheng.policy.LinkingRules.Direction;
import org.xinheng.policy.LinkingRules.Rule;
import org.xinheng.policy.LinkingRules.Step;
import org.xinheng.policy.Measure;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Publication;
import org.xinheng.policy.RecordFilter;
import org.xinheng.record.Violation;
import org.xinheng.registry.RelationKind;

/** A rule with its steps laid out to the last hop, and its causes as filters on records. */
final class CompiledRule {
    private static final int SCALE = 10;

    private final Rule rule;
    private final boolean restricts;
    private final Publication publication;
    private final List<RecordFilter> causes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<List<RelationKind>> kinds;
    private final long[] minimumShares;

    CompiledRule(Rule rule, Policy policy) {
        this.rule = rule;
        this.publication = policy.publication();
        this.restricts = policy.measure(rule.measure()).map(Measure::restricts).orElse(false);
        rule.cause().ifPresent(causes::add);
        rule.directRules().forEach(name -> direct(policy, name));
        for (int i = 0; i < rule.hops().orElse(rule.path().size()); i++) {
            steps.add(rule.path().get(i % rule.path().size()));
        }
        kinds = steps.stream().map(s -> s.along().stream().sorted().toList()).toList();
        minimumShares = steps.stream()
                .mapToLong(s -> s.minimumShare()
                        .map(m -> m.movePointRight(SCALE).longValueExact())
                        .orElse(Edges.UNKNOWN))
                .toArray();
    }

    String code() {
        return rule.code();
    }

    String measure() {
        return rule.measure();
    }

    boolean restricts() {
        return restricts;
    }

    int hops() {
        return steps.size();
    }

    /** Whether a path may end after so many steps. */
    boolean endsAfter(int steps) {
        return steps > 0 && steps % rule.path().size() == 0;
    }

    /** The step from the n-th party of a path to the next, the causing one being the zeroth. */
    Step step(int n) {
        return steps.get(n);
    }

    /** The kinds of relation along which a step goes, in their declared order. */
    List<RelationKind> kinds(int n) {
        return kinds.get(n);
    }

    /** At which side of the nearer party the relation of a step is. */
    Side nearSide(int n) {
        return steps.get(n).direction() == Direction.BACK ? Side.IN : Side.OUT;
    }

    /** At which side of the farther party it is. */
    Side farSide(int n) {
        return steps.get(n).direction() == Direction.BACK ? Side.OUT : Side.IN;
    }

    int attenuation(int n) {
        return steps.get(n).attenuation().orElse(Step.ALL);
    }

    /** Whether a relation may ever carry a step: its share and office, dates apart. */
    boolean carries(int n, Adjacency adjacency, int edge) {
        return (minimumShares[n] == Edges.UNKNOWN
                        || adjacency.kindOf(edge) != RelationKind.HOLDS
                        || adjacency.share(edge) >= minimumShares[n])
                && (steps.get(n).roles().isEmpty()
                        || adjacency.role(edge) != null && steps.get(n).roles().contains(adjacency.role(edge)));
    }

    boolean isCause(Violation violation) {
        for (RecordFilter filter : causes) {
            if (filter.matches(violation)) {
                return true;
            }
        }
        return false;
    }

    /** The first day after a cause, and the rule's own term, are over: whichever is first. */
    LocalDate over(Violation cause) {
        LocalDate byRule = rule.lasts().over(cause.decidedOn());
        LocalDate byRecord = publication.endOf(cause);
        return byRule.isBefore(byRecord) ? byRule : byRecord;
    }

    private void direct(Policy policy, String name) {
        int slash = name.indexOf('/');
        policy.scheme(name.substring(0, slash)).orElseThrow().direct().stream()
                .filter(r -> r.code().equals(name.substring(slash + 1)))
                .forEach(r -> records(r.when()));
    }

    /** The records on which a condition may rest. */
    private void records(Condition condition) {
        if (condition instanceof Condition.Violations violations) {
            causes.add(violations.where().orElse(RecordFilter.ALL));
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::records);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::records);
        } else if (condition instanceof Condition.AtLeast several) {
            several.of().forEach(this::records);
        }
    }
}
