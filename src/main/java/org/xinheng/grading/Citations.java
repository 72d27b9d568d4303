package org.xinheng.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The decision documents on which a verdict rests, the weightiest first: those of the deciding rule, of other rules, of
 * the way to the tier, then those under indicators by their points. Each is cited once, and no more than an outcome has
 * place for are looked for.
 */
final class Citations implements Consumer<Document> {
    private static final Comparator<Evidence> BY_WEIGHT =
            Comparator.comparing(Evidence::weight).reversed().thenComparing(Evidence::reference);

    private final List<Document> cited = new ArrayList<>(2);

    /** The documents of a verdict on the day at hand. */
    static List<Document> of(Sheet sheet, Verdict verdict, Rulings rulings, Tiering tiering, Scoring scoring) {
        if (sheet.facts.violations().isEmpty() && sheet.facts.links().isEmpty()) {
            return List.of();
        }
        Citations citations = new Citations();
        List<Rulings.Ruling> applied = rulings.applied(verdict);
        for (Rulings.Ruling ruling : applied) {
            if (ruling.name().equals(verdict.decidedBy())) {
                ruling.clause().cite(sheet, citations);
            }
        }
        for (Rulings.Ruling ruling : applied) {
            if (!ruling.name().equals(verdict.decidedBy())) {
                ruling.clause().cite(sheet, citations);
            }
        }
        if (verdict.ordinal() >= 0) {
            tiering.cite(sheet, verdict.ordinal(), citations);
        }
        if (!citations.isFull()) {
            citations.addEvidence(sheet, scoring);
        }
        return List.copyOf(citations.cited);
    }

    @Override
    public void accept(Document document) {
        if (isFull()) {
            return;
        }
        for (Document known : cited) {
            if (known.record().equals(document.record())) {
                return;
            }
        }
        cited.add(document);
    }

    private boolean isFull() {
        return cited.size() == SchemeOutcome.MOST_DOCUMENTS;
    }

    private void addEvidence(Sheet sheet, Scoring scoring) {
        List<Evidence> evidence = new ArrayList<>(4);
        for (int i = 0; i < scoring.gauges().length; i++) {
            Meter meter = scoring.gauges()[i].meter();
            if (meter.hasDocuments() && sheet.points(scoring.place(), i) != 0) {
                meter.explain(sheet, e -> {
                    if (e.document().isPresent()) {
                        evidence.add(e);
                    }
                });
            }
        }
        if (evidence.size() > 1) {
            evidence.sort(BY_WEIGHT);
        }
        evidence.forEach(e -> accept(e.document().orElseThrow()));
    }
}
