package org.xinheng.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.LinkingRules;
import org.xinheng.policy.LinkingRules.Direction;
import org.xinheng.policy.LinkingRules.Held;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Publication;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;

/**
 * Finds the joint-punishment links that reach a subject. Links arise only from decided records, never from a tier, so
 * that grading and linking never feed each other in a circle. A pure function; the order of its inputs carries no
 * meaning; thread-safe.
 */
public final class Linker {
    private static final Comparator<Trail> STRONGEST = Comparator.comparingInt(
                    (Trail t) -> t.relations().size())
            .thenComparing(Trail::since)
            .thenComparing(Trail::signature);

    private final List<LinkingRules.Rule> rules;
    private final Publication publication;

    /** Compiles the rules of a policy that are switched on. */
    public Linker(Policy policy) {
        rules = policy.linking().rules().stream()
                .filter(LinkingRules.Rule::enabled)
                .toList();
        publication = policy.publication();
    }

    /** Whether a violation may cause a link. */
    public boolean isCause(Violation violation) {
        return rules.stream().anyMatch(rule -> rule.cause().matches(violation));
    }

    /**
     * The links that reach a subject, past, present and announced, in a fixed order: one per rule and causing subject,
     * which lasts as long as the last of its causes and paths does.
     */
    public List<Link> links(SubjectId target, Neighbourhood around) {
        List<Link> links = new ArrayList<>();
        for (LinkingRules.Rule rule : rules) {
            Map<SubjectId, List<Trail>> trails = new TreeMap<>();
            for (Violation cause : around.causes()) {
                if (cause.party() instanceof SubjectId causing
                        && !causing.equals(target)
                        && rule.cause().matches(cause)) {
                    walk(rule, cause, target, around, causing, new ArrayList<>(), trails);
                }
            }
            trails.forEach((causing, found) -> links.add(link(rule, target, causing, found)));
        }
        return links;
    }

    /** A way from a cause to the target and the days on which it carries. */
    private record Trail(Violation cause, List<Relation> relations, List<Party> via, Period period) {
        LocalDate since() {
            return relations.stream()
                    .map(r -> r.period().from())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        String signature() {
            return relations.stream().map(r -> r.id().value()).reduce("", String::concat);
        }
    }

    private void walk(
            LinkingRules.Rule rule,
            Violation cause,
            SubjectId target,
            Neighbourhood around,
            Party at,
            List<Relation> walked,
            Map<SubjectId, List<Trail>> trails) {
        if (walked.size() == rule.path().size()) {
            if (at.equals(target)) {
                period(rule, cause, walked)
                        .ifPresent(period -> trails.computeIfAbsent((SubjectId) cause.party(), c -> new ArrayList<>())
                                .add(new Trail(cause, List.copyOf(walked), via(rule, walked), period)));
            }
            return;
        }
        LinkingRules.Step step = rule.path().get(walked.size());
        for (Relation relation : around.relations()) {
            Party next = next(step, relation, at);
            boolean simple = next != null && !walked.contains(relation) && !next.equals(cause.party());
            if (simple && (step.held() == Held.NOW || relation.period().contains(cause.decidedOn()))) {
                walked.add(relation);
                walk(rule, cause, target, around, next, walked, trails);
                walked.remove(walked.size() - 1);
            }
        }
    }

    /** Where a step along a relation leads from a party; null when it does not fit. */
    private static Party next(LinkingRules.Step step, Relation relation, Party at) {
        if (relation.kind() != step.along()) {
            return null;
        }
        if (step.direction() == Direction.BACK) {
            return relation.to().equals(at) ? relation.from() : null;
        }
        return relation.from().equals(at) ? relation.to() : null;
    }

    /** From the decision until the rule's term is over, the cause ends, or a role that must be held now does. */
    private Optional<Period> period(LinkingRules.Rule rule, Violation cause, List<Relation> walked) {
        LocalDate from = cause.decidedOn();
        LocalDate until = earlier(rule.lasts().over(from), publication.endOf(cause));
        for (int i = 0; i < walked.size(); i++) {
            if (rule.path().get(i).held() == Held.NOW) {
                Period held = walked.get(i).period();
                from = held.from().isAfter(from) ? held.from() : from;
                until = held.until().isPresent() ? earlier(until, held.until().get()) : until;
            }
        }
        return from.isBefore(until) ? Optional.of(new Period(from, Optional.of(until))) : Optional.empty();
    }

    private static Link link(LinkingRules.Rule rule, SubjectId target, SubjectId causing, List<Trail> trails) {
        Trail main = trails.stream().min(STRONGEST).orElseThrow();
        LocalDate from = trails.stream()
                .map(t -> t.period().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate until = trails.stream()
                .map(t -> t.period().until().orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Link.Cause> causes = trails.stream()
                .map(t -> Link.Cause.of(t.cause()))
                .distinct()
                .sorted(Comparator.comparing(Link.Cause::decidedOn).thenComparing(Link.Cause::record))
                .toList();
        return new Link(
                target,
                rule.code(),
                rule.measure(),
                causing,
                causes,
                main.relations().stream().map(Relation::id).toList(),
                main.via(),
                new Period(from, Optional.of(until)));
    }

    private static List<Party> via(LinkingRules.Rule rule, List<Relation> walked) {
        List<Party> via = new ArrayList<>();
        for (int i = 0; i + 1 < walked.size(); i++) {
            Relation relation = walked.get(i);
            via.add(rule.path().get(i).direction() == Direction.BACK ? relation.from() : relation.to());
        }
        return via;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
