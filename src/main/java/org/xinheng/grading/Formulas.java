package org.xinheng.grading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.code.Term;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.Quantity;
import org.xinheng.record.CreditRecord;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;

/** Compiles quantities that read facts; {@link Arithmetic} makes others of them. */
final class Formulas {
    private final Compilation compilation;

    Formulas(Compilation compilation) {
        this.compilation = compilation;
    }

    Formula compile(Quantity quantity) {
        if (quantity instanceof Quantity.Constant constant) {
            Exact number = Exact.of(constant.number());
            return (sheet, record) -> number;
        } else if (quantity instanceof Quantity.Attribute attribute) {
            return new AttributeValue(attribute.name());
        } else if (quantity instanceof Quantity.Field field) {
            return (sheet, record) -> number(record, field.name());
        } else if (quantity instanceof Quantity.Age age) {
            return new AgeValue(age.unit());
        } else if (quantity instanceof Quantity.SinceLast last) {
            return new SinceLast(sinceLast(last), last.unit());
        } else if (quantity instanceof Quantity.Records records) {
            return records(records);
        } else if (quantity instanceof Quantity.Links links) {
            return new LinkCount(links);
        } else if (quantity instanceof Quantity.Rating rating) {
            return new RatingValue(compilation.upstream.get(rating.scheme()), rating);
        } else if (quantity instanceof Quantity.Table table) {
            return new CategoryTable(table);
        }
        return ofSchemes(quantity);
    }

    private Formula ofSchemes(Quantity quantity) {
        if (quantity instanceof Quantity.IndicatorPoints indicator) {
            int scheme = compilation.scheme();
            int place = compilation.indicator(indicator.code());
            return (sheet, record) -> Exact.ofUnits(sheet.points(scheme, place));
        } else if (quantity instanceof Quantity.DimensionPoints dimension) {
            int scheme = compilation.scheme();
            int place = compilation.dimension(dimension.code());
            return (sheet, record) ->
                    Exact.ofUnits(sheet.grader.schemes().get(scheme).scoring().dimension(sheet, place));
        } else if (quantity instanceof Quantity.SchemeScore score) {
            int scheme = compilation.schemes.get(score.scheme());
            return (sheet, record) -> {
                CompiledScheme other = sheet.grader.schemes().get(scheme);
                return other.appliesTo(sheet) ? Exact.ofUnits(other.scoring().rounded(sheet.exact(scheme))) : null;
            };
        } else if (quantity instanceof Quantity.TierOrdinal tier) {
            CompiledUpstream upstream = compilation.upstream.get(tier.scheme());
            return upstream != null
                    ? new UpstreamOrdinal(upstream)
                    : new OwnOrdinal(compilation.schemes.get(tier.scheme()));
        }
        return new Arithmetic(compilation).compile(quantity);
    }

    private RecordSelection sinceLast(Quantity.SinceLast last) {
        return last.violations()
                .map(where -> RecordSelection.violations(compilation.slot(), where, Optional.empty(), true))
                .orElseGet(() -> compilation.inspections(last.inspections(), Optional.empty()));
    }

    private Formula records(Quantity.Records records) {
        Optional<RecordSelection> since = records.sinceLastInspection()
                .map((InspectionFilter where) -> compilation.inspections(Optional.of(where), Optional.empty()));
        RecordSelection selection = RecordSelection.of(compilation.slot(), records, since);
        return new RecordsValue(
                selection,
                records.value().map(this::compile).orElse(null),
                new Weights(records.decay(), records.yearWeights()),
                records.take().orElse(Quantity.Take.SUM));
    }

    private static Exact number(CreditRecord record, String name) {
        if (name.equals("fine") && record instanceof Violation violation) {
            return violation.fine().map(Exact::of).orElse(null);
        }
        return record.attributes().quantity(name).map(Exact::of).orElse(null);
    }

    private record AttributeValue(String name) implements Formula {
        @Override
        public boolean hasDocuments() {
            return false;
        }

        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            return sheet.facts
                    .subject()
                    .attributes()
                    .number(name)
                    .map(Exact::of)
                    .orElse(null);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            evidence.accept(Evidence.attribute(name));
        }
    }

    private record AgeValue(Term.Unit unit) implements Formula {
        @Override
        public boolean hasDocuments() {
            return false;
        }

        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            Optional<LocalDate> founded = sheet.facts.subject().establishedOn();
            return founded.isEmpty() || sheet.date().isBefore(founded.get())
                    ? null
                    : Exact.of(Completed.between(unit, founded.get(), sheet.date()));
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            sheet.facts.subject().establishedOn().ifPresent(d -> Completed.yearly(d, days));
        }

        @Override
        public void breaks(Sheet sheet, Exact[] thresholds, IntConsumer days) {
            sheet.facts.subject().establishedOn().ifPresent(d -> Completed.reached(unit, d, thresholds, days));
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            evidence.accept(Evidence.attribute("establishedOn"));
        }
    }

    private record SinceLast(RecordSelection selection, Term.Unit unit) implements Formula {
        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            int last = selection.last(sheet);
            return last < 0
                    ? null
                    : Exact.of(Completed.between(
                            unit, selection.record(sheet, last).date(), sheet.date()));
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            for (int i = 0; i < selection.size(sheet); i++) {
                if (selection.meant(sheet, i)) {
                    Completed.yearly(selection.record(sheet, i).date(), days);
                }
            }
        }

        @Override
        public void breaks(Sheet sheet, Exact[] thresholds, IntConsumer days) {
            for (int i = 0; i < selection.size(sheet); i++) {
                if (selection.meant(sheet, i)) {
                    Completed.reached(unit, selection.record(sheet, i).date(), thresholds, days);
                }
            }
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            int last = selection.last(sheet);
            if (last >= 0) {
                evidence.accept(Evidence.record(
                        selection.record(sheet, last), Optional.empty(), selection.document(sheet, last)));
            }
        }
    }

    private static final class LinkCount implements Formula {
        private final LinkMeter links;

        LinkCount(Quantity.Links rule) {
            links = new LinkMeter(rule.rules(), 0, Long.MAX_VALUE);
        }

        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            int count = 0;
            for (Link link : sheet.facts.links()) {
                count += links.counts(link, sheet.date()) ? 1 : 0;
            }
            return Exact.of(count);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            links.explain(sheet, evidence);
        }
    }

    private static final class RatingValue implements Formula {
        private final CompiledUpstream upstream;
        private final Exact[] points;
        private final Exact otherwise;

        RatingValue(CompiledUpstream upstream, Quantity.Rating rule) {
            this.upstream = upstream;
            otherwise = rule.otherwise().map(Exact::of).orElse(null);
            points = upstream.tiers().stream()
                    .map(label -> Optional.ofNullable(rule.points().get(label))
                            .map(Exact::of)
                            .orElse(otherwise))
                    .toArray(Exact[]::new);
        }

        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            int rated = sheet.rated(upstream);
            return rated < 0 ? otherwise : points[rated];
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            upstream.breaks(sheet.facts, days);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            upstream.explain(sheet, evidence);
        }
    }

    private record UpstreamOrdinal(CompiledUpstream upstream) implements Formula {
        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            int rated = sheet.rated(upstream);
            return rated < 0 ? null : Exact.of(rated);
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            upstream.breaks(sheet.facts, days);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            upstream.explain(sheet, evidence);
        }
    }

    private record OwnOrdinal(int scheme) implements Formula {
        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            int ordinal = sheet.verdict(scheme).ordinal();
            return ordinal < 0 ? null : Exact.of(ordinal);
        }
    }
}
