package org.xinheng.linking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.LinkingRules;
import org.xinheng.policy.LinkingRules.Direction;
import org.xinheng.policy.LinkingRules.Held;
import org.xinheng.policy.Policy;
import org.xinheng.record.Link;
import org.xinheng.record.MeasureCase;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SubjectKind;

/** Links by trying every way from every cause, over plain lists: what the rules mean, written down a second time. */
final class NaiveLinks {
    private final Policy policy;
    private final List<Relation> relations;
    private final List<Violation> causes;
    private final Map<Party, Party> same;
    private final Map<SubjectId, SubjectKind> kinds;
    private final List<Way> ways = new ArrayList<>();

    private record Way(
            LinkingRules.Rule rule, Violation cause, List<Party> parties, List<Relation> along, Period period) {
        Party causing() {
            return parties.get(0);
        }

        Party target() {
            return parties.get(parties.size() - 1);
        }

        BigDecimal strength() {
            BigDecimal strength = BigDecimal.ONE;
            for (int i = 0; i < along.size(); i++) {
                int passes =
                        rule.path().get(i % rule.path().size()).attenuation().orElse(1_000);
                strength = strength.multiply(BigDecimal.valueOf(passes, 3));
            }
            return strength;
        }
    }

    NaiveLinks(
            Policy policy,
            List<Relation> relations,
            List<Violation> causes,
            Map<Party, Party> same,
            Map<SubjectId, SubjectKind> kinds) {
        this.policy = policy;
        this.relations = relations;
        this.causes = causes;
        this.same = same;
        this.kinds = kinds;
        for (LinkingRules.Rule rule : policy.linking().rules()) {
            for (Violation cause : causes) {
                if (rule.enabled() && rule.cause().orElseThrow().matches(cause)) {
                    walk(rule, cause, List.of(one(cause.party())), List.of());
                }
            }
        }
    }

    /** Every link, by target. */
    Map<Party, Set<Link>> all() {
        Map<List<Object>, List<Way>> groups = new HashMap<>();
        for (Way way : ways) {
            groups.computeIfAbsent(List.of(way.target(), way.rule().code(), way.causing()), k -> new ArrayList<>())
                    .add(way);
        }
        Map<Party, Set<Link>> all = new HashMap<>();
        for (List<Way> group : groups.values()) {
            List<List<Way>> parts = new ArrayList<>();
            group.stream().sorted(Comparator.comparing(w -> w.period().from())).forEach(way -> {
                if (parts.isEmpty() || way.period().from().isAfter(end(parts.get(parts.size() - 1)))) {
                    parts.add(new ArrayList<>());
                }
                parts.get(parts.size() - 1).add(way);
            });
            parts.forEach(p ->
                    all.computeIfAbsent(p.get(0).target(), t -> new HashSet<>()).add(link(p)));
        }
        return all;
    }

    private static LocalDate end(List<Way> part) {
        return part.stream()
                .map(w -> w.period().until().orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Link link(List<Way> part) {
        Way main = part.stream()
                .min(Comparator.comparing(Way::strength)
                        .reversed()
                        .thenComparing(w -> w.along().size())
                        .thenComparing(w -> w.along().stream()
                                .map(r -> r.period().from())
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                        .thenComparing(
                                w -> w.along().stream().map(r -> r.id().value()).reduce("", String::concat)))
                .orElseThrow();
        Set<List<Relation>> paths = new HashSet<>();
        part.forEach(w -> paths.add(w.along()));
        Set<Link.Cause> cited =
                new TreeSet<>(Comparator.comparing(Link.Cause::decidedOn).thenComparing(Link.Cause::record));
        part.forEach(w -> cited.add(Link.Cause.of(w.cause())));
        return new Link(
                main.target(),
                main.rule().code(),
                main.rule().measure(),
                policy.measure(main.rule().measure()).orElseThrow().restricts(),
                main.causing(),
                List.copyOf(cited),
                main.along().stream().map(Relation::id).toList(),
                main.parties().subList(1, main.parties().size() - 1),
                new Period(
                        part.stream()
                                .map(w -> w.period().from())
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        Optional.of(end(part))),
                main.strength().stripTrailingZeros(),
                Math.min(paths.size() - 1, Link.MANY),
                MeasureCase.NONE);
    }

    private void walk(LinkingRules.Rule rule, Violation cause, List<Party> parties, List<Relation> along) {
        int done = along.size();
        if (done > 0 && done % rule.path().size() == 0) {
            period(rule, cause, along).ifPresent(p -> ways.add(new Way(rule, cause, parties, along, p)));
        }
        Party at = parties.get(done);
        boolean stopped = done > 0
                && at instanceof SubjectId subject
                && policy.linking().barriers().contains(kinds.getOrDefault(subject, SubjectKind.ENTERPRISE));
        if (done == rule.hops().orElse(rule.path().size()) || stopped) {
            return;
        }
        LinkingRules.Step step = rule.path().get(done % rule.path().size());
        for (Relation relation : relations) {
            Party near = one(step.direction() == Direction.BACK ? relation.to() : relation.from());
            Party far = one(step.direction() == Direction.BACK ? relation.from() : relation.to());
            boolean large = step.minimumShare().isEmpty()
                    || relation.kind() != RelationKind.HOLDS
                    || relation.share()
                            .filter(s -> s.compareTo(step.minimumShare().get()) >= 0)
                            .isPresent();
            if (near.equals(at) && step.along().contains(relation.kind()) && large && !parties.contains(far)) {
                List<Party> further = new ArrayList<>(parties);
                further.add(far);
                List<Relation> longer = new ArrayList<>(along);
                longer.add(relation);
                walk(rule, cause, further, longer);
            }
        }
    }

    /** Day by day would be the same: the days on which the cause lasts and every relation carries. */
    private Optional<Period> period(LinkingRules.Rule rule, Violation cause, List<Relation> along) {
        LocalDate from = cause.decidedOn();
        LocalDate until = rule.lasts().over(from);
        LocalDate published = policy.publication().endOf(cause);
        until = published.isBefore(until) ? published : until;
        for (int i = 0; i < along.size(); i++) {
            Period held = along.get(i).period();
            Held when = rule.path().get(i % rule.path().size()).held();
            if (when == Held.AT_CAUSE) {
                if (!held.contains(cause.decidedOn())) {
                    return Optional.empty();
                }
                continue;
            }
            if (when == Held.AFTER_CAUSE && !held.from().isAfter(cause.decidedOn())) {
                return Optional.empty();
            }
            from = held.from().isAfter(from) ? held.from() : from;
            until = held.until().filter(until::isAfter).orElse(until);
        }
        return from.isBefore(until) ? Optional.of(new Period(from, Optional.of(until))) : Optional.empty();
    }

    private Party one(Party party) {
        return same.getOrDefault(party, party);
    }
}
