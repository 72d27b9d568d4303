package org.xinheng.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.policy.Flag;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Source;
import org.xinheng.record.Facts;
import org.xinheng.record.Link;
import org.xinheng.registry.Tag;

/**
 * Grades subjects by one policy: a pure function of facts and date, compiled once. Thread-safe.
 *
 * <p>A subject's outcome can only change on the days on which something begins or ceases to count. {@link #timeline}
 * collects those days and looks at each, so that it finds the first change exactly: the outcome is equal on every day
 * before it and different on it.
 */
public final class Grader {
    private final String version;
    private final List<CompiledScheme> schemes;
    private final Map<String, Clause> flags = new HashMap<>();
    private final Map<String, String> citations = new HashMap<>();

    /** Compiles a policy that was validated. */
    public Grader(Policy policy) {
        version = policy.version();
        schemes = policy.schemes().stream()
                .map(s -> new CompiledScheme(s, policy.publication()))
                .toList();
        Clauses clauses = new Clauses(policy.publication());
        for (Flag flag : policy.flags()) {
            flags.put(flag.code(), clauses.compile(flag.when()));
        }
        policy.sources().forEach((name, source) -> citations.put(name, source.citation()));
        citations.put(Source.ILLUSTRATIVE, Source.ILLUSTRATIVE);
    }

    /** All that grading says on a day. */
    public Outcome outcome(Facts facts, LocalDate on) {
        List<SchemeOutcome> outcomes = new ArrayList<>(schemes.size());
        for (CompiledScheme scheme : schemes) {
            if (scheme.appliesTo(facts, on)) {
                outcomes.add(scheme.outcome(facts, on));
            }
        }
        Signs signs = signs(facts, on);
        return new Outcome(outcomes, signs.tags(), signs.flags(), signs.measures());
    }

    /** The outcome from a day on, up to its second change. */
    public Timeline timeline(Facts facts, LocalDate from) {
        NavigableSet<LocalDate> breaks = breaks(facts);
        Outcome now = outcome(facts, from);
        Optional<LocalDate> first = nextChange(facts, from, breaks);
        return new Timeline(
                from, now, first, first.map(d -> outcome(facts, d)), first.flatMap(d -> nextChange(facts, d, breaks)));
    }

    /**
     * One scheme's result with everything that led to it.
     *
     * @return empty when the policy has no such scheme
     */
    public Optional<Assessment> assess(Facts facts, String scheme, LocalDate on) {
        return schemes.stream()
                .filter(s -> s.scheme().code().equals(scheme))
                .findFirst()
                .map(s -> assess(s, facts, on));
    }

    private Assessment assess(CompiledScheme compiled, Facts facts, LocalDate on) {
        boolean applies = compiled.appliesTo(facts, on);
        CompiledScheme.Verdict verdict = compiled.verdict(facts, on);
        long exact = compiled.exact(facts, on);
        return new Assessment(
                facts.subject().id(),
                compiled.scheme().code(),
                compiled.scheme().title(),
                on,
                version,
                applies,
                Decimals.decimal(exact),
                Decimals.decimal(compiled.rounded(exact)),
                applies ? Optional.of(compiled.tier(verdict.ordinal())) : Optional.empty(),
                applies ? verdict.decidedBy() : "not-applicable",
                applies ? rules(compiled, verdict, facts, on) : List.of(),
                compiled.contributions(facts, on, citations));
    }

    private List<Assessment.AppliedRule> rules(
            CompiledScheme compiled, CompiledScheme.Verdict verdict, Facts facts, LocalDate on) {
        return verdict.applied().stream()
                .map(r -> {
                    List<Document> documents = new ArrayList<>();
                    r.clause().cite(facts, on, documents::add);
                    return new Assessment.AppliedRule(
                            r.name(),
                            r.title(),
                            compiled.tier(r.ordinal()).label(),
                            citations.getOrDefault(r.source(), r.source()),
                            documents);
                })
                .toList();
    }

    private NavigableSet<LocalDate> breaks(Facts facts) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        schemes.forEach(s -> s.breaks(facts, dates::add));
        flags.values().forEach(f -> f.breaks(facts, dates::add));
        for (Tag tag : facts.subject().tags()) {
            dates.add(tag.period().from());
            tag.period().until().ifPresent(dates::add);
        }
        for (Link link : facts.links()) {
            dates.add(link.period().from());
            link.period().until().ifPresent(dates::add);
        }
        return dates;
    }

    private Optional<LocalDate> nextChange(Facts facts, LocalDate after, NavigableSet<LocalDate> breaks) {
        NavigableSet<LocalDate> later = breaks.tailSet(after, false);
        if (later.isEmpty()) {
            return Optional.empty();
        }
        State before = state(facts, after);
        for (LocalDate day : later) {
            if (!state(facts, day).saysTheSameAs(before)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** What an outcome says, without the documents that it cites. */
    private State state(Facts facts, LocalDate on) {
        List<Optional<CompiledScheme.Verdict>> verdicts = new ArrayList<>(schemes.size());
        for (CompiledScheme scheme : schemes) {
            verdicts.add(scheme.appliesTo(facts, on) ? Optional.of(scheme.verdict(facts, on)) : Optional.empty());
        }
        return new State(verdicts, signs(facts, on));
    }

    private Signs signs(Facts facts, LocalDate on) {
        SortedSet<String> tags = new TreeSet<>();
        for (Tag tag : facts.subject().tags()) {
            if (tag.period().contains(on)) {
                tags.add(tag.code());
            }
        }
        SortedSet<String> raised = new TreeSet<>();
        flags.forEach((code, clause) -> {
            if (clause.holds(facts, on)) {
                raised.add(code);
            }
        });
        SortedSet<String> measures = new TreeSet<>();
        for (Link link : facts.links()) {
            if (link.period().contains(on)) {
                measures.add(link.measure() + "@" + link.causingSubject().reference());
            }
        }
        return new Signs(tags, raised, measures);
    }

    private record Signs(SortedSet<String> tags, SortedSet<String> flags, SortedSet<String> measures) {}

    private record State(List<Optional<CompiledScheme.Verdict>> verdicts, Signs signs) {
        boolean saysTheSameAs(State other) {
            if (!signs.equals(other.signs)) {
                return false;
            }
            for (int i = 0; i < verdicts.size(); i++) {
                Optional<CompiledScheme.Verdict> mine = verdicts.get(i);
                Optional<CompiledScheme.Verdict> others = other.verdicts.get(i);
                if (mine.isPresent() != others.isPresent()
                        || mine.isPresent() && !mine.get().saysTheSameAs(others.get())) {
                    return false;
                }
            }
            return true;
        }
    }
}
