package org.xinheng.linking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.RecordId;
import org.xinheng.policy.LinkingRules.Held;
import org.xinheng.record.Link;
import org.xinheng.record.MeasureCase;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SubjectKind;

/**
 * One look at the relations as they are: the links of any number of parties, and which parties a change concerns. It
 * remembers the trails that it found to the parties between, so that a hub is walked once however many are reached
 * through it; it must not be used after the relations changed.
 *
 * <p>More than {@link #MOST_TRAILS} trails to one party are cut in the declared order of relations.
 */
public final class Search {
    /** How many trails of one rule to one party are followed. */
    static final int MOST_TRAILS = 20_000;

    private static final int SCALE = 3 * Trail.MOST_HOPS;

    private final Adjacency adjacency;
    private final Causes causes;
    private final List<CompiledRule> rules;
    private final Set<SubjectKind> barriers;
    private final Map<State, List<Trail>> known = new HashMap<>();
    private final Map<State, Boolean> behind = new HashMap<>();
    private final Map<Integer, RecordId> ids = new HashMap<>();
    private long looks;

    Search(Adjacency adjacency, Causes causes, List<CompiledRule> rules, Set<SubjectKind> barriers) {
        this.adjacency = adjacency;
        this.causes = causes;
        this.rules = rules;
        this.barriers = barriers;
    }

    /** A party after so many steps of a rule. */
    private record State(CompiledRule rule, int steps, int party) {}

    /** How many relations were looked at: what it cost. */
    public long looks() {
        return looks;
    }

    /** The links that reach a party, past, present and announced, in a fixed order. */
    public List<Link> links(Party target) {
        int ordinal = adjacency.find(target);
        List<Link> links = new ArrayList<>();
        if (ordinal == Adjacency.NONE || adjacency.canonical(ordinal) != ordinal) {
            return links;
        }
        for (CompiledRule rule : rules) {
            Map<Integer, List<Trail>> byCausing = new HashMap<>();
            for (int steps = 1; steps <= rule.hops(); steps++) {
                if (rule.endsAfter(steps)) {
                    trails(new State(rule, steps, ordinal)).forEach(t -> byCausing
                            .computeIfAbsent(t.causing(), c -> new ArrayList<>())
                            .add(t));
                }
            }
            byCausing.keySet().stream()
                    .map(adjacency::party)
                    .sorted(Comparator.comparing(Party::reference))
                    .forEach(c -> links(rule, target, c, byCausing.get(adjacency.find(c)), links));
        }
        return links;
    }

    /** The links of everybody whom a cause may reach. */
    public Map<Party, List<Link>> all() {
        Set<Integer> targets = new TreeSet<>();
        Set<State> seen = new HashSet<>();
        for (int party : causes.parties()) {
            reach(adjacency.canonical(party), seen, targets);
        }
        Map<Party, List<Link>> all = new HashMap<>();
        for (int target : targets) {
            List<Link> links = links(adjacency.party(target));
            if (!links.isEmpty()) {
                all.put(adjacency.party(target), links);
            }
        }
        return all;
    }

    /** Whom records against a party may reach. */
    Set<Party> concernedByCause(Party party) {
        int ordinal = adjacency.find(party);
        Set<Integer> targets = new TreeSet<>();
        if (ordinal != Adjacency.NONE) {
            reach(adjacency.canonical(ordinal), new HashSet<>(), targets);
        }
        return parties(targets);
    }

    /** Who may be reached through a relation that is there. */
    Set<Party> concernedBy(Relation relation) {
        return concernedBy(List.of(relation));
    }

    /** Who may be reached through one of some relations that are there. */
    Set<Party> concernedBy(Collection<Relation> relations) {
        Set<Integer> targets = new TreeSet<>();
        Set<State> seen = new HashSet<>();
        relations.forEach(relation -> through(relation, seen, targets));
        return parties(targets);
    }

    private void through(Relation relation, Set<State> seen, Set<Integer> targets) {
        int from = adjacency.canonical(adjacency.enter(relation.from()));
        int to = adjacency.canonical(adjacency.enter(relation.to()));
        for (CompiledRule rule : rules) {
            for (int step = 0; step < rule.hops(); step++) {
                if (rule.kinds(step).contains(relation.kind())) {
                    int near = rule.nearSide(step) == Side.OUT ? from : to;
                    int far = rule.nearSide(step) == Side.OUT ? to : from;
                    if (causeBehind(new State(rule, step, near))) {
                        reach(new State(rule, step + 1, far), seen, targets);
                    }
                }
            }
        }
    }

    /** Who may be reached by records against a party or through one of its relations. */
    Set<Party> concernedAround(Party party) {
        Set<Party> concerned = new HashSet<>(concernedByCause(party));
        concerned.add(party);
        int ordinal = adjacency.find(party);
        if (ordinal != Adjacency.NONE) {
            for (RelationKind kind : RelationKind.values()) {
                for (Side side : Side.values()) {
                    for (int edge : adjacency.from(adjacency.canonical(ordinal), side, kind, Optional.empty())) {
                        concerned.addAll(concernedBy(adjacency.relation(edge)));
                    }
                }
            }
        }
        return concerned;
    }

    private Set<Party> parties(Set<Integer> ordinals) {
        return ordinals.stream().map(adjacency::party).collect(Collectors.toSet());
    }

    private boolean causeAt(CompiledRule rule, int party) {
        for (int member : adjacency.members(party)) {
            for (Violation cause : causes.against(member)) {
                if (rule.isCause(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a cause lies so many steps behind a party, dates apart. */
    private boolean causeBehind(State state) {
        if (state.steps() == 0) {
            return causeAt(state.rule(), state.party());
        }
        Boolean answered = behind.get(state);
        if (answered != null) {
            return answered;
        }
        boolean[] found = {false};
        int step = state.steps() - 1;
        for (RelationKind kind : state.rule().kinds(step)) {
            Side side = state.rule().farSide(step);
            adjacency.each(state.party(), side, kind, edge -> {
                looks++;
                found[0] |= causeBehind(new State(state.rule(), step, adjacency.other(edge, side)));
                return !found[0];
            });
        }
        behind.put(state, found[0]);
        return found[0];
    }

    private void reach(int causing, Set<State> seen, Set<Integer> targets) {
        for (CompiledRule rule : rules) {
            if (causeAt(rule, causing)) {
                reach(new State(rule, 0, causing), seen, targets);
            }
        }
    }

    private void reach(State state, Set<State> seen, Set<Integer> targets) {
        if (!seen.add(state)) {
            return;
        }
        if (state.rule().endsAfter(state.steps())) {
            targets.add(state.party());
        }
        if (state.steps() == state.rule().hops()) {
            return;
        }
        Side side = state.rule().nearSide(state.steps());
        for (RelationKind kind : state.rule().kinds(state.steps())) {
            adjacency.each(state.party(), side, kind, edge -> {
                looks++;
                reach(new State(state.rule(), state.steps() + 1, adjacency.other(edge, side)), seen, targets);
                return true;
            });
        }
    }

    /** The trails that arrive at a party after so many steps, in a fixed order. */
    private List<Trail> trails(State state) {
        if (state.steps() == 0) {
            return atCause(state.rule(), state.party());
        }
        List<Trail> remembered = known.get(state);
        if (remembered != null) {
            return remembered;
        }
        List<Trail> trails = new ArrayList<>();
        int step = state.steps() - 1;
        Side side = state.rule().farSide(step);
        for (RelationKind kind : state.rule().kinds(step)) {
            adjacency.each(state.party(), side, kind, edge -> {
                looks++;
                arrive(state, edge, adjacency.other(edge, side), trails);
                return trails.size() < MOST_TRAILS;
            });
        }
        if (state.steps() < state.rule().hops()) {
            known.put(state, trails);
        }
        return trails;
    }

    private void arrive(State state, int edge, int before, List<Trail> trails) {
        CompiledRule rule = state.rule();
        int step = state.steps() - 1;
        if (!rule.carries(step, adjacency, edge) || step > 0 && isBarrier(before)) {
            return;
        }
        for (Trail trail : trails(new State(rule, step, before))) {
            if (trail.passes(state.party()) || trails.size() >= MOST_TRAILS) {
                continue;
            }
            int from = trail.from();
            int until = trail.until();
            int decided = Edges.day(trail.cause().decidedOn());
            Held held = rule.step(step).held();
            if (held == Held.AT_CAUSE) {
                if (!adjacency.holds(edge, decided)) {
                    continue;
                }
            } else {
                if (held == Held.AFTER_CAUSE && adjacency.firstDay(edge) <= decided) {
                    continue;
                }
                from = Math.max(from, adjacency.firstDay(edge));
                until = Math.min(until, adjacency.untilDay(edge));
            }
            if (from < until) {
                trails.add(trail.to(state.party(), edge, rule.attenuation(step), from, until));
            }
        }
    }

    private boolean isBarrier(int party) {
        return !barriers.isEmpty()
                && adjacency.kind(party).map(barriers::contains).orElse(false);
    }

    private List<Trail> atCause(CompiledRule rule, int party) {
        List<Trail> trails = List.of();
        for (int member : adjacency.members(party)) {
            for (Violation cause : causes.against(member)) {
                if (rule.isCause(cause)) {
                    Trail trail = Trail.at(party, cause, Edges.day(rule.over(cause)));
                    if (trail.from() < trail.until()) {
                        trails = trails.isEmpty() ? new ArrayList<>() : trails;
                        trails.add(trail);
                    }
                }
            }
        }
        return trails;
    }

    /** One link for each time without a gap. */
    private void links(CompiledRule rule, Party target, Party causing, List<Trail> trails, List<Link> links) {
        List<Trail> byBegin =
                trails.stream().sorted(Comparator.comparingInt(Trail::from)).toList();
        int begin = 0;
        int until = 0;
        for (int i = 0; i < byBegin.size(); i++) {
            Trail trail = byBegin.get(i);
            if (i > begin && trail.from() > until) {
                links.add(link(rule, target, causing, byBegin.subList(begin, i), until));
                begin = i;
            }
            until = i == begin ? trail.until() : Math.max(until, trail.until());
        }
        links.add(link(rule, target, causing, byBegin.subList(begin, byBegin.size()), until));
    }

    private Link link(CompiledRule rule, Party target, Party causing, List<Trail> trails, int until) {
        Trail main = trails.size() == 1 ? trails.get(0) : main(trails);
        return new Link(
                target,
                rule.code(),
                rule.measure(),
                rule.restricts(),
                causing,
                cited(trails),
                ids(main),
                via(main),
                new Period(LocalDate.ofEpochDay(trails.get(0).from()), Optional.of(LocalDate.ofEpochDay(until))),
                BigDecimal.valueOf(main.strength(), SCALE)
                        .setScale(Math.min(SCALE, 3 * main.edges().length), RoundingMode.UNNECESSARY)
                        .stripTrailingZeros(),
                (int) Math.min(ways(trails) - 1, Link.MANY),
                MeasureCase.NONE);
    }

    /** The strongest trail; of those the shortest, of those the oldest. */
    private Trail main(List<Trail> trails) {
        return trails.stream()
                .min(Comparator.comparingLong((Trail t) -> -t.strength())
                        .thenComparingInt(t -> t.edges().length)
                        .thenComparingInt(this::since)
                        .thenComparing(this::signature))
                .orElseThrow();
    }

    private static List<Link.Cause> cited(List<Trail> trails) {
        return trails.stream()
                .map(t -> Link.Cause.of(t.cause()))
                .distinct()
                .sorted(Comparator.comparing(Link.Cause::decidedOn).thenComparing(Link.Cause::record))
                .toList();
    }

    private static long ways(List<Trail> trails) {
        return trails.size() == 1
                ? 1
                : trails.stream()
                        .map(t -> IntStream.of(t.edges()).boxed().toList())
                        .distinct()
                        .limit(Link.MANY + 1L)
                        .count();
    }

    /** The earliest start among a trail's relations. */
    private int since(Trail trail) {
        return IntStream.of(trail.edges()).map(adjacency::firstDay).min().orElseThrow();
    }

    private String signature(Trail trail) {
        return ids(trail).stream().map(RecordId::value).collect(Collectors.joining());
    }

    /** What others share is remembered: all but the last relation of a trail. */
    private List<RecordId> ids(Trail trail) {
        int[] edges = trail.edges();
        List<RecordId> all = new ArrayList<>(edges.length);
        for (int i = 0; i < edges.length; i++) {
            all.add(i < edges.length - 1 ? ids.computeIfAbsent(edges[i], this::id) : id(edges[i]));
        }
        return List.copyOf(all);
    }

    private RecordId id(int edge) {
        return adjacency.relation(edge).id();
    }

    private List<Party> via(Trail trail) {
        return Arrays.stream(trail.parties(), 1, trail.parties().length - 1)
                .mapToObj(adjacency::party)
                .toList();
    }

    /** The links of some parties. */
    public Map<Party, List<Link>> links(Collection<? extends Party> targets) {
        Map<Party, List<Link>> links = new HashMap<>();
        targets.forEach(t -> links.put(t, links(t)));
        return links;
    }
}
