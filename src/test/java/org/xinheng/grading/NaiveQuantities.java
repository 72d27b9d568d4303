package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.xinheng.code.Term;
import org.xinheng.policy.Condition;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Quantity;
import org.xinheng.policy.RecordFilter;
import org.xinheng.policy.Scheme;
import org.xinheng.record.CreditRecord;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Rating;
import org.xinheng.record.Violation;
import org.xinheng.registry.Tag;

/** Quantities read aloud, for {@link NaiveGrader}. */
final class NaiveQuantities {
    private final NaiveGrader grader;
    private final Facts facts;
    private final LocalDate on;

    NaiveQuantities(NaiveGrader grader, Facts facts, LocalDate on) {
        this.grader = grader;
        this.facts = facts;
        this.on = on;
    }

    Optional<Fraction> value(Quantity q, Scheme scheme, CreditRecord record) {
        if (q instanceof Quantity.Constant c) {
            return Optional.of(Fraction.of(c.number()));
        } else if (q instanceof Quantity.Attribute a) {
            return facts.subject().attributes().number(a.name()).map(Fraction::of);
        } else if (q instanceof Quantity.Field f) {
            return f.name().equals("fine") && record instanceof Violation v
                    ? v.fine().map(Fraction::of)
                    : Optional.ofNullable(record.attributes().values().get(f.name()))
                            .flatMap(NaiveQuantities::number);
        } else if (q instanceof Quantity.Age age) {
            return facts.subject()
                    .establishedOn()
                    .filter(d -> !d.isAfter(on))
                    .map(d -> Fraction.of(completed(d, age.unit())));
        } else if (q instanceof Quantity.SinceLast last) {
            Stream<? extends CreditRecord> all = last.violations().isPresent()
                    ? facts.violations().stream()
                            .filter(v -> !v.firstMinorOffence()
                                    && last.violations().get().matches(v))
                    : facts.inspections().stream()
                            .filter(i -> last.inspections().get().matches(i));
            return all.map(CreditRecord::date)
                    .filter(d -> !d.isAfter(on))
                    .max(Comparator.naturalOrder())
                    .map(d -> Fraction.of(completed(d, last.unit())));
        } else if (q instanceof Quantity.Records records) {
            return records(records, scheme);
        } else if (q instanceof Quantity.Links links) {
            return Optional.of(Fraction.of(facts.links().stream()
                    .filter(l -> links.rules().isEmpty() || links.rules().contains(l.rule()))
                    .filter(l -> l.period().contains(on))
                    .count()));
        } else if (q instanceof Quantity.Rating r) {
            Optional<BigDecimal> points =
                    rated(r.scheme()).map(label -> r.points().get(label));
            return points.or(r::otherwise).map(Fraction::of);
        } else if (q instanceof Quantity.Table table) {
            return Optional.of(table(table, record));
        } else if (q instanceof Quantity.Bands bands) {
            Optional<Fraction> of = value(bands.of(), scheme, record);
            return of.isEmpty() ? bands.unknown().map(Fraction::of) : banded(bands, of.get());
        } else if (q instanceof Quantity.Choose choose) {
            return value(
                    grader.holds(choose.when(), scheme, facts, on) ? choose.then() : choose.otherwise(),
                    scheme,
                    record);
        } else if (q instanceof Quantity.Holding holding) {
            return Optional.of(Fraction.of(holding.conditions().stream()
                    .filter((Condition c) -> grader.holds(c, scheme, facts, on))
                    .count()));
        } else if (q instanceof Quantity.Sum sum) {
            return strict(sum.parts(), scheme, record, Fraction.of(0), Fraction::plus);
        } else if (q instanceof Quantity.Product product) {
            return strict(product.parts(), scheme, record, Fraction.of(1), Fraction::times);
        } else if (q instanceof Quantity.Quotient quotient) {
            Optional<Fraction> by = value(quotient.by(), scheme, record);
            if (by.isPresent() && by.get().isZero()) {
                return quotient.whenZero().map(Fraction::of);
            }
            Optional<Fraction> of = value(quotient.of(), scheme, record);
            return of.isPresent() && by.isPresent() ? Optional.of(of.get().by(by.get())) : Optional.empty();
        } else if (q instanceof Quantity.Largest largest) {
            return largest.parts().stream()
                    .flatMap(p -> value(p, scheme, record).stream())
                    .max(Fraction::compare);
        } else if (q instanceof Quantity.Smallest smallest) {
            return smallest.parts().stream()
                    .flatMap(p -> value(p, scheme, record).stream())
                    .min(Fraction::compare);
        } else if (q instanceof Quantity.Known known) {
            return value(known.of(), scheme, record).or(() -> Optional.of(Fraction.of(known.otherwise())));
        } else if (q instanceof Quantity.IndicatorPoints indicator) {
            return scheme.indicators().stream()
                    .filter(i -> i.code().equals(indicator.code()))
                    .findFirst()
                    .map(i -> Fraction.of(grader.points(i, scheme, facts, on)));
        } else if (q instanceof Quantity.DimensionPoints dimension) {
            return scheme.dimensions().stream()
                    .filter(d -> d.code().equals(dimension.code()))
                    .findFirst()
                    .map(d -> Fraction.of(grader.dimension(d, scheme, facts, on)));
        } else if (q instanceof Quantity.SchemeScore score) {
            return grader.score(grader.scheme(score.scheme()), facts, on).map(Fraction::of);
        } else if (q instanceof Quantity.TierOrdinal tier) {
            return grader.label(tier.scheme(), facts, on)
                    .map(l -> Fraction.of(grader.labels(tier.scheme()).indexOf(l)));
        }
        throw new IllegalStateException(q.toString());
    }

    /** The label of the latest rating by an upstream scheme, unless it is over. */
    Optional<String> rated(String scheme) {
        return facts.ratings().stream()
                .filter(r -> r.scheme().equals(scheme) && !r.ratedOn().isAfter(on))
                .max(Comparator.comparing(Rating::ratedOn))
                .filter(r -> {
                    Optional<LocalDate> end = r.until()
                            .or(() -> grader.upstream(scheme).validFor().map(t -> NaiveGrader.plus(r.ratedOn(), t)
                                    .plusDays(1)));
                    return end.isEmpty() || on.isBefore(end.get());
                })
                .map(Rating::label);
    }

    private Optional<Fraction> records(Quantity.Records rule, Scheme scheme) {
        List<CreditRecord> counting = new ArrayList<>();
        if (rule.violations().isPresent()) {
            RecordFilter where = rule.violations().get();
            facts.violations().stream()
                    .filter(v -> grader.counts(v, where, rule.window(), rule.countsAfterPublication(), on))
                    .forEach(counting::add);
        } else {
            InspectionFilter where = rule.inspections().orElseThrow();
            facts.inspections().stream()
                    .filter(i -> where.matches(i) && NaiveGrader.inWindow(i.inspectedOn(), rule.window(), on))
                    .forEach(counting::add);
        }
        rule.calendarYears()
                .ifPresent(n -> counting.removeIf(r -> on.getYear() - r.date().getYear() >= n));
        rule.sinceLastInspection().ifPresent(where -> facts.inspections().stream()
                .filter(i -> where.matches(i) && !i.inspectedOn().isAfter(on))
                .map(Inspection::inspectedOn)
                .max(Comparator.naturalOrder())
                .ifPresent(opening -> counting.removeIf(r -> r.date().isBefore(opening))));
        counting.sort(Comparator.comparing(CreditRecord::date)
                .thenComparing(r -> r.id().value())
                .reversed());
        List<CreditRecord> latest =
                counting.stream().limit(rule.latest().orElse(Integer.MAX_VALUE)).toList();
        List<Fraction> values = new ArrayList<>();
        for (CreditRecord record : latest) {
            Optional<Fraction> value = rule.value().isEmpty()
                    ? Optional.of(Fraction.of(1))
                    : value(rule.value().get(), scheme, record);
            value.map(v -> v.times(weight(rule, record))).ifPresent(values::add);
        }
        return switch (rule.take().orElse(Quantity.Take.SUM)) {
            case SUM -> Optional.of(values.stream().reduce(Fraction.of(0), Fraction::plus));
            case COUNT -> Optional.of(Fraction.of(values.size()));
            case MEAN -> values.stream().reduce(Fraction::plus).map(s -> s.by(Fraction.of(values.size())));
            case LARGEST -> values.stream().max(Fraction::compare);
            case SMALLEST -> values.stream().min(Fraction::compare);
            case LATEST -> values.stream().findFirst();
        };
    }

    private Fraction weight(Quantity.Records rule, CreditRecord record) {
        BigDecimal byAge = BigDecimal.ONE;
        for (PointRule.Step step : rule.decay()) {
            if (!on.isBefore(NaiveGrader.plus(record.date(), step.after()))) {
                byAge = step.factor();
            }
        }
        BigDecimal byYear = BigDecimal.ONE;
        if (!rule.yearWeights().isEmpty()) {
            int later = on.getYear() - record.date().getYear();
            byYear = later < rule.yearWeights().size() ? rule.yearWeights().get(later) : BigDecimal.ZERO;
        }
        return Fraction.of(byAge.multiply(byYear));
    }

    private Optional<Fraction> banded(Quantity.Bands bands, Fraction value) {
        Optional<BigDecimal> points = bands.below();
        for (PointRule.Band band : bands.bands()) {
            if (value.compare(Fraction.of(band.from())) >= 0) {
                points = Optional.of(band.points());
            }
        }
        return points.map(Fraction::of);
    }

    private Fraction table(Quantity.Table table, CreditRecord record) {
        List<String> categories = record == null
                ? ofSubject(table.of())
                : record instanceof Violation v
                        ? ofViolation(table.of(), v)
                        : ofInspection(table.of(), (Inspection) record);
        List<BigDecimal> numbers = categories.stream()
                .map(c -> table.points().getOrDefault(c, table.otherwise()))
                .toList();
        if (numbers.isEmpty()) {
            return Fraction.of(table.otherwise());
        }
        BinaryOperator<BigDecimal> pick =
                switch (table.pick().orElse(Quantity.Pick.LARGEST)) {
                    case SUM -> BigDecimal::add;
                    case LARGEST -> BigDecimal::max;
                    case SMALLEST -> BigDecimal::min;
                };
        return Fraction.of(numbers.stream().reduce(pick).orElseThrow());
    }

    private List<String> ofSubject(String of) {
        return switch (of) {
            case "kind" -> List.of(facts.subject().kind().toString());
            case "status" -> List.of(facts.subject().status().toString());
            case "area" -> List.of(facts.subject().area());
            case "industry" ->
                facts.subject().industry().stream().map(i -> i.substring(0, 1)).toList();
            case "tag" ->
                facts.subject().tags().stream()
                        .filter(t -> t.period().contains(on))
                        .map(Tag::code)
                        .distinct()
                        .toList();
            default -> facts.subject().attributes().text(of).stream().toList();
        };
    }

    private static List<String> ofViolation(String of, Violation v) {
        return switch (of) {
            case "kind" -> List.of(v.kind().toString());
            case "severity" -> List.of(v.severity().toString());
            case "item" -> v.item().stream().toList();
            case "department" -> List.of(v.department());
            case "behaviour" -> List.of(v.behaviour());
            case "listType" -> v.listType().stream().map(Enum::toString).toList();
            case "penaltyType" -> v.penaltyTypes().stream().map(Enum::toString).toList();
            default -> parted(v.attributes().values().get(of));
        };
    }

    private static List<String> ofInspection(String of, Inspection i) {
        return switch (of) {
            case "item" -> List.of(i.item());
            case "department" -> List.of(i.department());
            case "result" -> i.results().stream().map(Enum::toString).toList();
            case "level" -> List.of(i.level().toString());
            case "caseType" -> List.of(i.caseType().toString());
            default -> parted(i.attributes().values().get(of));
        };
    }

    private Optional<Fraction> strict(
            List<Quantity> parts, Scheme scheme, CreditRecord record, Fraction start, BinaryOperator<Fraction> fold) {
        Fraction result = start;
        for (Quantity part : parts) {
            Optional<Fraction> value = value(part, scheme, record);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            result = fold.apply(result, value.get());
        }
        return Optional.of(result);
    }

    /** Counts units one by one. */
    private long completed(LocalDate from, Term.Unit unit) {
        if (unit == Term.Unit.DAYS) {
            return on.toEpochDay() - from.toEpochDay();
        }
        int count = 0;
        while (!NaiveGrader.plus(from, new Term(count + 1, unit)).isAfter(on)) {
            count++;
        }
        return count;
    }

    private static Optional<Fraction> number(Object value) {
        if (value instanceof Boolean yes) {
            return Optional.of(Fraction.of(new BigDecimal(yes ? 1 : 0)));
        }
        return value instanceof BigDecimal number ? Optional.of(Fraction.of(number)) : Optional.empty();
    }

    private static List<String> parted(Object value) {
        List<String> parts = new ArrayList<>();
        if (value instanceof String text) {
            for (String part : text.replace('；', ';').split(";")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }
}
