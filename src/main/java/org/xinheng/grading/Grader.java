package org.xinheng.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Source;
import org.xinheng.record.Facts;

/**
 * Grades subjects by one policy, or by one until a day and by its successor from then on: a pure function of facts and
 * date, compiled once. Thread-safe.
 *
 * <p>A subject's outcome can only change on the days on which something begins or ceases to count, or another policy
 * begins. {@link #timeline} collects those days and looks at each, so that it finds the first change exactly: the outcome
 * is equal on every day before it and different on it.
 */
public final class Grader {
    private final Policy policy;
    private final List<CompiledScheme> schemes = new ArrayList<>();
    private final int selections;
    private final Signs signs;
    private final Map<String, String> citations = new HashMap<>();
    private final Optional<Successor> successor;

    private record Successor(LocalDate from, Grader grader) {}

    /** Compiles a policy that was validated and shares no tiers out by quantiles. */
    public Grader(Policy policy) {
        this(policy, Cutoffs.NONE);
    }

    /** Compiles a policy that was validated, with the cut-offs in force. */
    public Grader(Policy policy, Cutoffs cutoffs) {
        this.policy = policy;
        Compilation compilation = new Compilation(policy);
        for (Scheme scheme : policy.schemes()) {
            schemes.add(new CompiledScheme(scheme, compilation, cutoffs));
        }
        signs = new Signs(policy, compilation);
        selections = compilation.selections();
        policy.sources().forEach((name, source) -> citations.put(name, source.citation()));
        citations.put(Source.ILLUSTRATIVE, Source.ILLUSTRATIVE);
        successor = Optional.empty();
    }

    private Grader(Grader until, Successor from) {
        policy = until.policy;
        schemes.addAll(until.schemes);
        signs = until.signs;
        selections = until.selections;
        citations.putAll(until.citations);
        successor = Optional.of(from);
    }

    /** This grader until a day, and another from that day on. */
    public Grader followedBy(LocalDate from, Grader next) {
        return new Grader(this, new Successor(from, next));
    }

    /** All that grading says on a day. */
    public Outcome outcome(Facts facts, LocalDate on) {
        Grader grader = on(on);
        return grader.outcome(new Sheet(facts, grader).on(on));
    }

    /** The outcome from a day on, up to its second change. */
    public Timeline timeline(Facts facts, LocalDate from) {
        Course course = new Course(this, facts);
        Outcome now = course.outcome(Sheet.day(from));
        int first = course.nextChange(Sheet.day(from));
        if (first == RecordSelection.NEVER) {
            return new Timeline(from, now, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Outcome then = course.outcome(first);
        int second = course.nextChange(first);
        return new Timeline(
                from,
                now,
                Optional.of(LocalDate.ofEpochDay(first)),
                Optional.of(then),
                second == RecordSelection.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(second)));
    }

    /**
     * One scheme's result with everything that led to it.
     *
     * @return empty when the policy of the day has no such scheme
     */
    public Optional<Assessment> assess(Facts facts, String scheme, LocalDate on) {
        Grader grader = on(on);
        return grader.schemes.stream()
                .filter(s -> s.scheme().code().equals(scheme))
                .findFirst()
                .map(s -> {
                    Assessment assessment = grader.assess(s, new Sheet(facts, grader).on(on));
                    return assessment.with(new Foresight(this, facts).next(scheme, assessment));
                });
    }

    /** One scheme's result on a day with everything that led to it, but without a look ahead. */
    public Optional<Assessment> plain(Facts facts, String scheme, LocalDate on) {
        Grader grader = on(on);
        return grader.schemes.stream()
                .filter(s -> s.scheme().code().equals(scheme))
                .findFirst()
                .map(s -> grader.assess(s, new Sheet(facts, grader).on(on)));
    }

    /**
     * A subject as a run of a scheme's quantiles sees it.
     *
     * @return empty where it is not one of the population
     */
    public Optional<Cutoffs.Sample> sample(Facts facts, String scheme, LocalDate on) {
        Sheet sheet = new Sheet(facts, this).on(on);
        for (int i = 0; i < schemes.size(); i++) {
            CompiledScheme compiled = schemes.get(i);
            if (compiled.scheme().code().equals(scheme) && compiled.isSampled(sheet)) {
                return Optional.of(new Cutoffs.Sample(
                        compiled.group(sheet),
                        Decimals.decimal(compiled.scoring().rounded(sheet.exact(i)))));
            }
        }
        return Optional.empty();
    }

    /** The grader of a day. */
    Grader on(LocalDate day) {
        if (successor.isEmpty() || day.isBefore(successor.get().from())) {
            return this;
        }
        return successor.get().grader().on(day);
    }

    /** The day from which another grader follows; {@link RecordSelection#NEVER} without one. */
    int until() {
        return successor.map(s -> Sheet.day(s.from())).orElse(RecordSelection.NEVER);
    }

    /** The grader that follows. */
    Grader next() {
        return successor.orElseThrow().grader();
    }

    List<CompiledScheme> schemes() {
        return schemes;
    }

    /** The place of a scheme that its policy has. */
    int place(String scheme) {
        int place = 0;
        while (!schemes.get(place).scheme().code().equals(scheme)) {
            place++;
        }
        return place;
    }

    /** How many selections of records its rules make. */
    int selections() {
        return selections;
    }

    /** The policy that it compiled. */
    Policy policy() {
        return policy;
    }

    Outcome outcome(Sheet sheet) {
        List<SchemeOutcome> outcomes = new ArrayList<>(schemes.size());
        for (int i = 0; i < schemes.size(); i++) {
            if (sheet.verdict(i).applies()) {
                outcomes.add(schemes.get(i).outcome(sheet));
            }
        }
        return new Outcome(outcomes, signs.tags(sheet), signs.flags(sheet), signs.measures(sheet));
    }

    /** What an outcome says on the day at hand, without the documents that it cites; to be compared. */
    State state(Sheet sheet) {
        Verdict[] verdicts = new Verdict[schemes.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = sheet.verdict(i);
        }
        return new State(verdicts, signs.raised(sheet), signs.wornAndReached(sheet));
    }

    /** The days on which the outcome may change, sorted. */
    int[] breaks(Sheet sheet) {
        Days days = new Days();
        schemes.forEach(s -> s.breaks(sheet, days));
        signs.breaks(sheet, days);
        return days.sorted();
    }

    private Assessment assess(CompiledScheme compiled, Sheet sheet) {
        int place = schemes.indexOf(compiled);
        Verdict verdict = sheet.verdict(place);
        boolean applies = verdict.applies();
        long exact = sheet.exact(place);
        boolean scored = applies && compiled.hasScore();
        return new Assessment(
                sheet.facts.subject().id(),
                compiled.scheme().code(),
                compiled.scheme().title(),
                sheet.date(),
                policy.version(),
                applies,
                scored ? Optional.of(Decimals.decimal(exact)) : Optional.empty(),
                scored ? Optional.of(Decimals.decimal(compiled.scoring().rounded(exact))) : Optional.empty(),
                compiled.tier(verdict),
                verdict.decidedBy(),
                rules(compiled, verdict, sheet),
                compiled.contributions(sheet, citations),
                Optional.empty());
    }

    private List<Assessment.AppliedRule> rules(CompiledScheme compiled, Verdict verdict, Sheet sheet) {
        return compiled.applied(verdict).stream()
                .map(r -> {
                    List<Document> documents = new ArrayList<>();
                    r.clause().cite(sheet, documents::add);
                    return new Assessment.AppliedRule(
                            r.name(),
                            r.title(),
                            compiled.tier(r.ordinal()).label(),
                            citations.getOrDefault(r.source(), r.source()),
                            documents);
                })
                .toList();
    }

    /** What an outcome says, in numbers. */
    record State(Verdict[] verdicts, long raised, long[] wornAndReached) {
        boolean saysTheSameAs(State other) {
            return raised == other.raised
                    && Arrays.equals(wornAndReached, other.wornAndReached)
                    && Arrays.equals(verdicts, other.verdicts);
        }
    }

    /** Collects days. */
    private static final class Days implements IntConsumer {
        private int[] days = new int[32];
        private int size;

        @Override
        public void accept(int day) {
            if (size == days.length) {
                days = Arrays.copyOf(days, 2 * size);
            }
            days[size++] = day;
        }

        int[] sorted() {
            Arrays.sort(days, 0, size);
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                if (distinct == 0 || days[distinct - 1] != days[i]) {
                    days[distinct++] = days[i];
                }
            }
            return Arrays.copyOf(days, distinct);
        }
    }
}
