package org.xinheng.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.Quantiles;
import org.xinheng.policy.Scheme;
import org.xinheng.record.Adjustment;

/**
 * A scheme as plain functions. Order of decision: direct rule, else band, condition, quantile, limit or combination; then
 * caps; then holds; then an adjustment by hand.
 */
final class CompiledScheme {
    private final Scheme scheme;
    private final int place;
    private final Clause applies;
    private final Scoring scoring;
    private final Tiering tiering;
    private final Clause population;
    private final Optional<Tierings.Groups> groups;
    private final Clause noData;
    private final Verdict withoutData;
    private final Rulings rulings;
    private final List<Tier> tiers;

    CompiledScheme(Scheme scheme, Compilation compilation, Cutoffs cutoffs) {
        this.scheme = scheme;
        compilation.begin(scheme);
        place = compilation.scheme();
        applies = compilation.clauses.compile(scheme.appliesTo());
        scoring = Scoring.of(scheme, compilation);
        tiering = new Tierings(compilation, cutoffs).compile(scheme);
        population = compilation.clauses.compile(scheme.quantiles().flatMap(Quantiles::population));
        groups = scheme.quantiles().map(q -> new Tierings.Groups(scheme, compilation));
        noData = scheme.noData().map(n -> compilation.clauses.compile(n.when())).orElse(sheet -> false);
        withoutData = new Verdict(
                scheme.noData().flatMap(n -> n.tier()).map(scheme::ordinal).orElse(Tiering.NONE), "no-data", 0);
        rulings = new Rulings(scheme, compilation);
        tiers = scheme.tiers().stream()
                .map(t -> new Tier(scheme.code(), scheme.ordinal(t.label()), t.label()))
                .toList();
    }

    Scheme scheme() {
        return scheme;
    }

    Scoring scoring() {
        return scoring;
    }

    boolean hasScore() {
        return scheme.score().isPresent();
    }

    boolean appliesTo(Sheet sheet) {
        return applies.holds(sheet);
    }

    /** Whether the scheme's quantiles count the subject on the day at hand. */
    boolean isSampled(Sheet sheet) {
        return groups.isPresent()
                && sheet.facts.subject().status().isSupervised()
                && applies.holds(sheet)
                && !noData.holds(sheet)
                && population.holds(sheet);
    }

    /** The group within which the subject is compared on the day at hand. */
    String group(Sheet sheet) {
        return groups.orElseThrow().of(sheet);
    }

    /** What the scheme says on the day at hand, in numbers only. */
    Verdict verdict(Sheet sheet) {
        if (!applies.holds(sheet)) {
            return Verdict.NOT_APPLICABLE;
        }
        Verdict verdict = rulings.direct(sheet);
        if (verdict.applied() == 0) {
            verdict = noData.holds(sheet) ? withoutData : tiered(sheet);
        }
        verdict = rulings.limited(sheet, verdict);
        Adjustment adjustment = adjustment(sheet);
        return adjustment == null
                ? verdict
                : new Verdict(scheme.ordinal(adjustment.tier()), "adjustment", verdict.applied());
    }

    private Verdict tiered(Sheet sheet) {
        int ordinal = tiering.ordinal(sheet);
        return new Verdict(ordinal, tiering.rule(sheet, ordinal), 0);
    }

    /** The adjustment that holds on the day at hand: of several, the one that began last; null without one. */
    private Adjustment adjustment(Sheet sheet) {
        Adjustment last = null;
        for (Adjustment adjustment : sheet.facts.adjustments()) {
            if (adjustment.scheme().equals(scheme.code())
                    && adjustment.period().contains(sheet.date())
                    && scheme.ordinal(adjustment.tier()) >= 0
                    && (last == null
                            || adjustment.period().from().isAfter(last.period().from()))) {
                last = adjustment;
            }
        }
        return last;
    }

    /** Tells every day on which the verdict may change. */
    void breaks(Sheet sheet, IntConsumer days) {
        applies.breaks(sheet, days);
        scoring.breaks(sheet, days);
        tiering.breaks(sheet, days);
        noData.breaks(sheet, days);
        rulings.breaks(sheet, days);
        for (Adjustment adjustment : sheet.facts.adjustments()) {
            days.accept(Sheet.day(adjustment.period().from()));
            adjustment.period().until().ifPresent(d -> days.accept(Sheet.day(d)));
        }
    }

    /** The verdict on the day at hand with its documents, the weightiest first. */
    SchemeOutcome outcome(Sheet sheet) {
        Verdict verdict = sheet.verdict(place);
        return new SchemeOutcome(
                scheme.code(), tier(verdict), verdict.decidedBy(), rulings.names(verdict), documents(verdict, sheet));
    }

    /** The tier of a verdict, where it has one. */
    Optional<Tier> tier(Verdict verdict) {
        return verdict.ordinal() < 0 ? Optional.empty() : Optional.of(tier(verdict.ordinal()));
    }

    Tier tier(int ordinal) {
        return tiers.get(ordinal);
    }

    /** The rules that applied, in the scheme's order. */
    List<Rulings.Ruling> applied(Verdict verdict) {
        return rulings.applied(verdict);
    }

    /** What each part adds to the score on the day at hand, limits and factors included. */
    List<Contribution> contributions(Sheet sheet, Map<String, String> citations) {
        return new Breakdown(scheme, scoring, sheet, citations).parts();
    }

    /** Cites the documents on which the verdict on the day at hand rests. */
    void cite(Sheet sheet, Consumer<Document> documents) {
        documents(sheet.verdict(place), sheet).forEach(documents);
    }

    private List<Document> documents(Verdict verdict, Sheet sheet) {
        return Citations.of(sheet, verdict, rulings, tiering, scoring);
    }
}
